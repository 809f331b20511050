// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_model.h"

#include <QTreeView>

namespace drydock::views {

class ThemeSource;

/// Packages and below each its versions. What is chosen lives in the model.
class PackageTree : public QTreeView
{
    Q_OBJECT

public:
    PackageTree(const ThemeSource& theme, models::PackageModel& model, QWidget* parent = nullptr);

    void choose(const std::string& name, const std::string& version);

Q_SIGNALS:
    /// Another version, or what is known of it.
    void chosenChanged();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void resizeColumns();

    const ThemeSource& m_theme;
    models::PackageModel& m_model;
};

} // namespace drydock::views
