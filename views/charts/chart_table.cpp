// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_table.h"

#include <QDateTime>
#include <QLocale>

namespace drydock::views {
namespace {

QString plainValue(const QVariant& value)
{
    if (value.userType() == QMetaType::QDateTime)
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    return value.toString();
}

QString quoted(QString text)
{
    static const QString special = QStringLiteral(",\"\r\n");
    for (const QChar c : text) {
        if (special.contains(c))
            return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                   QLatin1Char('"');
    }
    return text;
}

QByteArray line(const QStringList& fields)
{
    return fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace

QString shownValue(const QVariant& value)
{
    switch (value.userType()) {
    case QMetaType::QDateTime:
        return QLocale().toString(value.toDateTime().toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QLocale().toString(value.toLongLong());
    default:
        return value.toString();
    }
}

QByteArray toCsv(const ChartTable& table)
{
    QStringList header;
    for (const QString& column : table.columns)
        header << quoted(column);
    QByteArray text = line(header);
    for (const QVariantList& row : table.rows) {
        QStringList fields;
        for (const QVariant& value : row)
            fields << quoted(plainValue(value));
        text += line(fields);
    }
    return text;
}

} // namespace drydock::views
