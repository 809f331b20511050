// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_draft.h"
#include "views/widgets/dialog.h"

class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace drydock::views {

class GroupDevicesField;
class GroupQueryField;
class TextLabel;
class ThemeSource;

/// Shows a group that is made or changed. Stays until the service took it, so that what was written is not
/// lost; canceled, the draft is dropped. Deletes itself.
class GroupDialog : public Dialog
{
    Q_OBJECT

public:
    GroupDialog(const ThemeSource& theme, const models::FleetLink& link, models::GroupDraft& draft,
                models::KnownValues knownValues, QWidget* parent);

private:
    void addNames(QVBoxLayout& rows);
    void addKinds(QVBoxLayout& rows, models::KnownValues knownValues);
    void addButtons(QVBoxLayout& rows);
    void refresh();
    [[nodiscard]] QString blocked() const;

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::GroupDraft& m_draft;
    QLineEdit* m_title;
    TextLabel* m_titleNote;
    QLineEdit* m_id;
    TextLabel* m_idNote;
    QRadioButton* m_byQuery;
    QRadioButton* m_byDevices;
    GroupQueryField* m_query;
    GroupDevicesField* m_devices;
    TextLabel* m_failure;
    QPushButton* m_save;
};

} // namespace drydock::views
