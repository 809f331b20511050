// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/picture_font.h"

#include <QStringList>

namespace drydock::views {

QFont pictureFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Drydock Sans"), QStringLiteral("Inter"),
                      QStringLiteral("Noto Sans CJK SC"), font.family()});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace drydock::views
