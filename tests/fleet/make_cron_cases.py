#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes cron_cases.txt: what croniter (Debian: python3-croniter) says of random schedules.

usage: make_cron_cases.py > cron_cases.txt

croniter departs from crontab(5) where both day fields are given, and such schedules are left out:
- one such as "*/2" restricts for it, so that a day that either matches will do;
- one that holds all days, such as "1-31" or "0,1/1", is "*" for it.
Left out, too, is where it finds nothing although there may be something: it gives up early on 29 February.
"""
import random
from datetime import datetime, timedelta

from croniter import croniter
from croniter.croniter import CroniterBadDateError

ROWS = 320
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
DAYS = "SUN MON TUE WED THU FRI SAT".split()
FIELDS = ((0, 59, ()), (0, 23, ()), (1, 31, ()), (1, 12, MONTHS), (0, 7, DAYS))
NEVER = "0 0 30 2 *", "59 23 31 4,6,9,11 *"


def written(value, low, words):
    """A value as a number, or as a name in any case."""
    if words and value - low < len(words) and random.random() < 0.4:
        return random.choice((str.upper, str.lower, str.title))(words[value - low])
    return str(value)


def element(low, high, words):
    kind = random.randrange(6)
    first = random.randint(low, high)
    if kind == 0:
        return f"*/{random.randint(1, high)}"
    if kind == 1:
        return f"{first}/{random.randint(1, high)}"
    if kind in (2, 3):
        second = random.randint(first, high)
        step = f"/{random.randint(1, max(1, second - first))}" if kind == 3 and second > first else ""
        return f"{written(first, low, words)}-{written(second, low, words)}{step}"
    return written(first, low, words)


def field(low, high, words):
    if random.random() < 0.35:
        return "*"
    return ",".join(element(low, high, words) for _ in range(random.choice((1, 1, 1, 2, 3))))


def comparable(expression):
    _, _, day, _, weekday = expression.split()
    if day == "*" or weekday == "*":
        return True
    values = croniter.expand(expression)[0]
    return "*" not in day[0] + weekday[0] and ["*"] not in (values[2], values[4])


def expressions():
    yield from NEVER
    while True:
        expression = " ".join(field(*limits) for limits in FIELDS)
        if comparable(expression):
            yield expression


def found(step, expression, start):
    """What croniter's get_next or get_prev, both of which leave out their start, finds from `start` on."""
    aside = timedelta(minutes=-1 if step == "get_next" else 1)
    try:
        return f"{getattr(croniter(expression, start + aside), step)(datetime):%Y-%m-%dT%H:%M}"
    except CroniterBadDateError:
        return "never"


def main():
    random.seed(20270328)
    print("# By make_cron_cases.py: schedule | from | first match at or after it | last match at or before it")
    source = expressions()
    rows = 0
    while rows < ROWS:
        expression = next(source)
        start = datetime(2000, 1, 1) + timedelta(minutes=random.randrange(60 * 365 * 1440))
        matches = [found(step, expression, start) for step in ("get_next", "get_prev")]
        if expression in NEVER or "never" not in matches:
            print(expression, f"{start:%Y-%m-%dT%H:%M}", *matches, sep=" | ")
            rows += 1


if __name__ == "__main__":
    main()
