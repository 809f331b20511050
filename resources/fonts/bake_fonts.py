#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes "Drydock Sans" from Inter: digits of equal width by default, and only what the console writes with.

Qt 6.4 cannot switch OpenType features, so the tabular digits take the places of the proportional ones. The
licence of Inter asks a changed copy to bear another name.

usage: bake_fonts.py DIRECTORY_OF_INTER OUTPUT_DIRECTORY
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Medium", "SemiBold")
NAME = "Drydock Sans"
RANGES = (
    (0x0020, 0x024F),  # Latin with its extensions A and B
    (0x02B0, 0x036F),  # modifiers, combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin extended additional
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # letter-like
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x25A0, 0x25FF),  # geometric shapes
)
# Without calt: it would turn "->" and "2x3" in people's data into other signs.
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk")


def tabular(font):
    """Glyph of a proportional digit -> glyph of the tabular one."""
    gsub = font["GSUB"].table
    lookups = {index for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    found = {}
    for index in sorted(lookups):
        for table in gsub.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    return found


def level_digits(font, source):
    """Interpolated weights are off by a unit or two."""
    glyphs = [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm / 500:
        sys.exit(f"{source}: no tabular digits, widths are {widths}; is this another Inter than Debian's?")
    for glyph in glyphs:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def bake(source, target, weight):
    font = TTFont(source)
    mapping = tabular(font)
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in table.cmap:
                table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])

    options = subset.Options(layout_features=list(FEATURES), hinting=False, desubroutinize=True, notdef_outline=True,
                             name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17], legacy_kern=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)

    post_script = f"{NAME.replace(' ', '')}-{weight}"
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 16):
            record.string = record.toUnicode().replace("Inter", NAME)
        elif record.nameID == 6:
            record.string = post_script
    font["CFF "].cff.fontNames[0] = post_script

    level_digits(font, source)
    font.save(target)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = sys.argv[1:]
    os.makedirs(target, exist_ok=True)
    for weight in WEIGHTS:
        bake(os.path.join(source, f"Inter-{weight}.otf"),
             os.path.join(target, f"{NAME.replace(' ', '')}-{weight}.otf"), weight)


if __name__ == "__main__":
    main()
