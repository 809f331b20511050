// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QRectF>
#include <QStaticText>
#include <QString>

#include <unordered_map>

class QPainter;

namespace drydock::views {

/// Texts of cells, laid out in one font: rows by the thousand say the same few things, and those in view are
/// painted again whenever something changes. Laying them out costs more than painting them. Those painted
/// lately are kept.
class CellTexts
{
public:
    struct Text
    {
        QString string;
        qreal width = 0;
        QStaticText whole;
        QStaticText shortened; ///< to `room`
        qreal room = -1;
    };

    explicit CellTexts(const QFont& font) : m_font(font), m_metrics(font) {}

    [[nodiscard]] const QFont& font() const { return m_font; }
    /// Good until some hundred others were asked for.
    [[nodiscard]] Text& of(const QString& text);
    /// In the pen's colour, in one line in the middle of `box`; where it is wider than that, shortened.
    void draw(QPainter& painter, const QRectF& box, Text& text, Qt::Alignment side = Qt::AlignLeft);
    /// How many are kept.
    [[nodiscard]] std::size_t size() const { return m_latest.size() + m_earlier.size(); }

private:
    using Texts = std::unordered_map<QString, Text>;

    [[nodiscard]] QStaticText laidOut(const QString& text) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    Texts m_latest;  ///< asked for since there were so many that the others became the earlier ones
    Texts m_earlier; ///< and those before them, which come back when they are asked for again
};

} // namespace drydock::views
