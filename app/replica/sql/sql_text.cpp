// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/sql_text.h"

#include "fleet/strict_json.h"

#include <QSqlError>

namespace drydock::replica {

QString sqlText(std::string_view value)
{
    // A null QString would be bound as NULL, and nothing compares with that.
    if (value.empty())
        return QStringLiteral("");
    QString text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    if (value.find('\0') != std::string_view::npos)
        text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return text;
}

std::string_view sqlUtf8(std::string_view value, std::string& kept)
{
    if (isUtf8(value) && value.find('\0') == std::string_view::npos)
        return value;
    return kept = sqlText(value).toStdString();
}

Error sqlFailure(const QSqlError& error)
{
    // Its first line: what follows are guesses, and Qt's repetition of all.
    const QString said = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    return {ErrorCode::Unavailable, said.trimmed().section(u'\n', 0, 0).simplified().toStdString(), {}};
}

} // namespace drydock::replica
