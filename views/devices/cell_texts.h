// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"

#include <QFont>
#include <QFontMetricsF>
#include <QString>

#include <string_view>
#include <unordered_map>

namespace drydock::views {

/// Texts of a table's cells with their widths, kept by their number: rows by the thousand say the same few
/// things.
class CellTexts
{
public:
    struct Text
    {
        QString text;
        qreal width = 0;
    };

    explicit CellTexts(const QFont& font) : m_font(font), m_metrics(font) {}

    [[nodiscard]] const QFont& font() const { return m_font; }
    [[nodiscard]] const Text& of(client::TextId id, std::string_view text);
    /// One that is not kept; `width` tells how much room it takes.
    [[nodiscard]] Text measure(const QString& text) const
    {
        return {text, m_metrics.horizontalAdvance(text)};
    }
    /// Shortened where it is wider than `room`.
    [[nodiscard]] QString fitted(const Text& text, qreal room) const;
    void clear() { m_texts.clear(); }

private:
    QFont m_font;
    QFontMetricsF m_metrics;
    std::unordered_map<client::TextId, Text> m_texts;
};

} // namespace drydock::views
