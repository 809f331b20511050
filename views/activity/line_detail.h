// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

class QFormLayout;
class QPushButton;

namespace drydock::views {

class ElidedLabel;
class TextLabel;

/// One line of the audit trail: who, when and what to the second, what it is about, and its hash.
class LineDetail : public Pane
{
    Q_OBJECT

public:
    LineDetail(const ThemeSource& theme, Navigator& navigator, QWidget* parent = nullptr);

    /// Of AuditModel; hides where it is invalid.
    void show(const QModelIndex& line);
    using Pane::show;

Q_SIGNALS:
    void closeRequested();

private:
    [[nodiscard]] TextLabel* addField(const ThemeSource& theme, const QString& name);
    [[nodiscard]] QPushButton* addLink(const ThemeSource& theme, const QString& name);
    void setLink(QPushButton* link, const QString& id, const QString& name);
    void copy() const;
    void restyle();

    QFormLayout* m_fields;
    TextLabel* m_title;
    TextLabel* m_who;
    TextLabel* m_when;
    TextLabel* m_what;
    TextLabel* m_kind;
    QPushButton* m_job;
    QPushButton* m_device;
    ElidedLabel* m_hash;
};

} // namespace drydock::views
