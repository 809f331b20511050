// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/share_words.h"

#include <QLocale>

namespace drydock::models {

QString shareWords(Percentage share)
{
    return QLocale().toString(share.value(), 'f', QLocale::FloatingPointShortest) + QChar(0x00A0) +
           QLatin1Char('%');
}

} // namespace drydock::models
