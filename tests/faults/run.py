"""Kills every job of the table many times, half of the times at a moment, half at a step, all chosen by a seed.

``python -m tests.faults.run [--runs 60] [--seed 2026] [--job export] [--only 17]``; ends with 1 when anything was
wrong, and tells how to do that run again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.faults import compiling, deleting, exporting, publishing, submitting
from tests.faults.job import Job
from tests.faults.killing import finished, killed_after, killed_at_step, steps_of
from tests.faults.sound import TEMPORARY

JOBS: tuple[Job, ...] = (*exporting.JOBS, *submitting.JOBS, *compiling.JOBS, *publishing.JOBS, *deleting.JOBS)
_LONGER = 1.1
"""So much longer than an undisturbed run the latest moment is, so that some come to their end."""


def main(given: Sequence[str] | None = None) -> int:
    """Run; returns the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=30, help="how many times each job is killed")
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--job", default="", help="only jobs whose name begins so")
    asked.add_argument("--only", type=int, help="only the run of this number")
    options = asked.parse_args(given)
    jobs = [job for job in JOBS if job.name.startswith(options.job)]
    numbers = range(options.runs) if options.only is None else [options.only]
    started = time.monotonic()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="utsatta-faults-") as folder:
        for place, job in enumerate(jobs):
            wrong += _kill(job, Path(folder) / str(place), options.seed, numbers)
    count = len(jobs) * len(numbers)
    print(f"{count} runs of {len(jobs)} jobs in {time.monotonic() - started:.0f} s: {wrong} went wrong")
    return 1 if wrong else 0


def _kill(job: Job, folder: Path, seed: int, numbers: Sequence[int]) -> int:
    before, after = folder / "before", folder / "after"
    before.mkdir(parents=True)
    _must(job, finished(partial(job.prepare, before)))
    _begin(before, after)
    started = time.monotonic()
    _must(job, finished(partial(_in_own_place, job, after)))
    lasting = time.monotonic() - started
    shutil.rmtree(after / TEMPORARY)
    count = folder / "counting"
    _begin(before, count)
    steps = steps_of(partial(_in_own_place, job, count))
    wrong = 0
    ends: Counter[str] = Counter()
    for number in numbers:
        place = folder / str(number)
        how, was_killed = _killed(job, before, place, random.Random(f"{seed} {job.name} {number}"), lasting, steps)
        ends["killed" if was_killed else "came to the end"] += 1
        found = _found(job, place, before, after)
        if found:
            wrong += 1
            print(f"WRONG: {job.name}, {how}:", *found, sep="\n    ")
            print(f"  again with: --seed {seed} --job '{job.name}' --only {number}")
        shutil.rmtree(place, ignore_errors=True)
    told = ", ".join(f"{count} {what}" for what, count in sorted(ends.items(), reverse=True))
    print(f"{job.name}: {lasting:.2f} s and {steps} steps undisturbed; {told}; {wrong} wrong", flush=True)
    return wrong


def _killed(job: Job, before: Path, place: Path, chance: random.Random, lasting: float, steps: int) -> tuple[str, bool]:
    """Kill the job in a copy of what stood before; returns how, and whether it was still at work."""
    _begin(before, place)
    work = partial(_in_own_place, job, place)
    if chance.random() < 0.5:
        seconds = chance.uniform(0.0, _LONGER * lasting)
        return f"killed after {seconds:.3f} s", killed_after(work, seconds)
    number, is_after = chance.randrange(steps), chance.random() < 0.5
    return f"killed {'after' if is_after else 'before'} step {number}", killed_at_step(work, number, is_after)


def _found(job: Job, place: Path, before: Path, after: Path) -> list[str]:
    """Return what is wrong after the crash, and after doing the work once more."""

    def look(wrong: partial[list[str]]) -> None:
        said = wrong()
        if said:
            raise AssertionError("; ".join(said))

    found = [finished(partial(look, partial(job.wrong, place, before, after)))]
    found.append(finished(partial(_in_own_place, job, place)))
    if not any(found):
        found.append(finished(partial(look, partial(job.wrong_again, place, before, after))))
    return [said.strip().splitlines()[-1] for said in found if said]


def _begin(before: Path, place: Path) -> None:
    shutil.copytree(before, place)
    (place / TEMPORARY).mkdir(exist_ok=True)


def _in_own_place(job: Job, place: Path) -> None:
    """Do the work with its temporary files beside it, so that nothing is left in the system's folder."""
    tempfile.tempdir = str(place / TEMPORARY)
    job.act(place)


def _must(job: Job, wrong: str) -> None:
    if wrong:
        raise SystemExit(f"{job.name} does not even run undisturbed:\n{wrong}")


if __name__ == "__main__":
    sys.exit(main())
