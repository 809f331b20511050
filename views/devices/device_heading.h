// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/device_detail.h"
#include "views/theme/theme_source.h"

#include <QWidget>

namespace drydock::views {

class ElidedLabel;
class FlowLayout;
class StatusGlyphLabel;

/// Which device: its id, whether it is online and when it was heard, its model and groups.
class DeviceHeading : public QWidget
{
    Q_OBJECT

public:
    DeviceHeading(const ThemeSource& theme, const models::FleetLink& link, const models::DeviceDetail& detail,
                  QWidget* parent = nullptr);

    /// The groups that it is in, by id.
    void setGroups(const QStringList& groups);

Q_SIGNALS:
    void closeRequested();
    void groupChosen(const QString& group);

private:
    void refresh();
    [[nodiscard]] QString presenceLine() const;

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    const models::DeviceDetail& m_detail;
    ElidedLabel* m_id;
    ElidedLabel* m_line;
    QWidget* m_chips;
    QStringList m_groups;
};

} // namespace drydock::views
