// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace drydock::views {

/// A number as people write it, without zeros behind it, that may be "none". The wheel turns it only while it
/// has the focus: pages scroll over it.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    /// `none`: what stands for no number; empty: there is always one.
    NumberBox(double least, double most, int decimals, const QString& none = {}, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<double> number() const;
    /// Silent, and only where it is another.
    void showNumber(const std::optional<double>& number);

    [[nodiscard]] QString textFromValue(double value) const override;

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_hasNone;
    double m_none = 0; ///< the value that stands for it
};

} // namespace drydock::views
