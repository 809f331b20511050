#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of figures: one JSON line each on standard input, beside what is to be reached (targets.json).

Lines that are no figure pass through to standard error. A figure that several runs printed keeps its last value.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def shown(value):
    if value is None:
        return "–"
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.0f}"
    return f"{int(value):,}"


def verdict(figure, target):
    """What is to be reached, and whether it is."""
    measured = figure.get(target.get("of", "value"))
    if measured is None:
        return "–", "not measured"
    if "most" in target:
        return f"{target.get('of', 'value')} ≤ {shown(target['most'])}", "yes" if measured <= target["most"] else "NO"
    return f"{target.get('of', 'value')} ≥ {shown(target['least'])}", "yes" if measured >= target["least"] else "NO"


def main():
    with open(os.path.join(HERE, "targets.json")) as file:
        targets = json.load(file)
    figures = {}
    for line in sys.stdin:
        try:
            figure = json.loads(line)
            figures[figure["name"]] = figure
        except (ValueError, KeyError, TypeError):
            print(line, end="", file=sys.stderr)
    rows = [("figure", "value", "unit", "limit", "ratio", "to reach", "reached")]
    for name, figure in figures.items():
        reach, reached = verdict(figure, targets[name]) if name in targets else ("", "")
        rows.append((name, shown(figure.get("value")), figure.get("unit") or "", shown(figure.get("limit")),
                     shown(figure.get("ratio")), reach, reached))
    for name in targets:
        if name not in figures:
            rows.append((name, "", "", "", "", "", "not measured"))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(width) if 0 < column < 5 and column != 2 else cell.ljust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())


main()
