"""Prints the result of each check in the format of scripts/test-stack.d/checks.sh."""

import sys


def report(sentence, problems):
    """Prints one line, and what is wrong below it."""
    print(f"{'FAIL' if problems else 'ok  '} {sentence}")
    for problem in problems:
        print(f"     | {problem}")
    sys.stdout.flush()
