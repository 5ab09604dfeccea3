"""``python -m training``: its commands, and what it says without PyTorch."""

from __future__ import annotations

import sys

import pytest

from training.__main__ import COMMANDS, main


@pytest.mark.parametrize("command", ["train", "export", "answers"])
def test_without_pytorch_a_command_says_so_in_one_sentence(command, monkeypatch):
    for name in [
        name for name in sys.modules if name.startswith("training.") and name != "training.__main__"
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)
    said = rf"^training {command} needs PyTorch, .*training/README\.md says how\.$"
    with pytest.raises(SystemExit, match=said):
        main([command, "--help"])


def test_the_list_of_commands_needs_no_pytorch(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert [command for command in COMMANDS if command not in text] == []
