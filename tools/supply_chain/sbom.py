"""Writes the software bill of materials of what was built, in CycloneDX JSON.

``python -m tools.supply_chain.sbom dist/fer-desktop OUT.cdx.json`` lists the locked packages that are
installed here, the other parts that ship (see `collect_licences`) and every shared library in the folder with
its SHA-256.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from fer_desktop import __version__
from tools.supply_chain.collect_licences import LICENCES, locked_versions, other_parts

LIBRARY_SUFFIXES = (".so", ".dll", ".pyd", ".dylib")


def bill_of(folder: Path) -> Bom:
    """The parts of the program that was built in a folder."""
    program = Component(
        name="FER Desktop", version=__version__, type=ComponentType.APPLICATION, bom_ref="fer-desktop"
    )
    bill = Bom(components=[*_packages(), *_other_parts(), *_libraries(folder)])
    bill.metadata.component = program
    bill.register_dependency(program, bill.components)
    return bill


def _packages() -> Iterator[Component]:
    for name in locked_versions():
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue  # for another system or another Python
        stated = package.metadata.get_all("License-Expression") or [""]
        licence = LICENCES.get(name) or stated[0]
        yield Component(
            name=name,
            version=package.version,
            purl=PackageURL("pypi", name=name, version=package.version),
            bom_ref=f"pypi:{name}",
            licenses=[DisjunctiveLicense(name=licence)] if licence else [],
        )


def _other_parts() -> Iterator[Component]:
    for part in other_parts():
        if part.name != "FER Desktop":
            yield Component(
                name=part.name,
                type=ComponentType.DATA if "model" in part.name else ComponentType.LIBRARY,
                bom_ref=f"part:{part.key}",
                licenses=[DisjunctiveLicense(name=part.licence)],
            )


def _libraries(folder: Path) -> Iterator[Component]:
    for path in sorted(folder.rglob("*")):
        is_library = any(suffix in path.name for suffix in LIBRARY_SUFFIXES)
        if is_library and path.is_file() and not path.is_symlink():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield Component(
                name=path.relative_to(folder).as_posix(),
                type=ComponentType.FILE,
                bom_ref=f"file:{path.relative_to(folder).as_posix()}",
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            )


def write(folder: Path, target: Path) -> None:
    """Writes the bill of what was built in ``folder``."""
    target.write_text(JsonV1Dot6(bill_of(folder)).output_as_string(indent=1), "utf-8")


def main() -> None:
    """Writes the file that the arguments name."""
    parser = argparse.ArgumentParser(description="Software bill of materials in CycloneDX JSON.")
    parser.add_argument("folder", type=Path, help="what was built")
    parser.add_argument("target", type=Path, help="the file to write")
    args = parser.parse_args()
    if not args.folder.is_dir():
        parser.error(f"{args.folder} is not a folder")
    write(args.folder, args.target)


if __name__ == "__main__":
    main()
