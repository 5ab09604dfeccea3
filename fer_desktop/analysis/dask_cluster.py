"""Analyses videos on an existing Dask cluster. The optional library is imported only here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fer_desktop import __version__
from fer_desktop.analysis.executor import WORKER_DIED, WorkerPool
from fer_desktop.core.errors import ClusterError
from fer_desktop.core.messages import Message

if TYPE_CHECKING:
    from types import ModuleType

PATIENCE_S = 15.0
"""Timeout for the scheduler's answer."""

LOST = Message("the connection to the cluster was lost")


@contextmanager
def cluster(address: str, patience_s: float = PATIENCE_S) -> Iterator[WorkerPool]:
    """Connect to the cluster whose scheduler is at ``address``, e.g. ``tcp://192.0.2.1:8786``.

    The scheduler restarts a job on another worker when its worker dies. When the block ends, jobs that have
    not started are cancelled. Raises `ClusterError` if the library is missing, the scheduler doesn't answer
    or a worker has another version of this program.
    """
    distributed = _library()
    client = _client(distributed, address, patience_s)
    try:
        _check_versions(client)
        # Not pure: Dask must not reuse the result of an earlier job with the same arguments
        executor = client.get_executor(pure=False)
        try:
            yield WorkerPool(
                executor, {distributed.scheduler.KilledWorker: WORKER_DIED, CancelledError: LOST}
            )
        finally:
            executor.shutdown(wait=False)
    finally:
        client.close()


def _library() -> ModuleType:
    try:
        import distributed
    except ImportError as error:
        raise ClusterError(
            "--cluster needs the extra `cluster`: install it with pip install 'fer-desktop[cluster]'."
        ) from error
    # Its messages about connections mean nothing to this program's users
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    module: ModuleType = distributed
    return module


def _client(distributed: ModuleType, address: str, patience_s: float) -> Any:
    async def ask() -> None:
        # A client that can't connect leaves its thread running, so try the address first
        answer = await distributed.comm.connect(address, timeout=patience_s)
        await answer.close()

    try:
        asyncio.run(ask())
        return distributed.Client(address, timeout=patience_s, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(
            "The cluster at {address} doesn't answer: "
            "check the address and whether the scheduler is running.",
            address=address,
        ) from error


def _check_versions(client: Any) -> None:
    def version() -> str:
        # A nested function is sent as code, so it also runs where this program is not installed
        from importlib import import_module

        try:
            return str(import_module("fer_desktop").__version__)
        except ImportError:
            return ""

    for worker, found in client.run(version, on_error="return").items():
        if found != __version__:
            has = f"FER Desktop {found}" if isinstance(found, str) and found else Message("no FER Desktop")
            raise ClusterError(
                "The cluster's worker {worker} has {found}: install FER Desktop {version} there.",
                worker=worker,
                found=has,
                version=__version__,
            )
