// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/sql_text.h"

#include "fleet/strict_json.h"

#include <QString>

namespace drydock::replica {

std::string_view sqlUtf8(std::string_view value, std::string& kept)
{
    if (isUtf8(value) && value.find('\0') == std::string_view::npos)
        return value;
    QString text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return kept = text.toStdString();
}

} // namespace drydock::replica
