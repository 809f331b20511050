// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/group_draft.h"

#include <QWidget>

class QPlainTextEdit;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// The ids of a group's devices, pasted or out of a file, and what became of them.
class GroupDevicesField : public QWidget
{
    Q_OBJECT

public:
    GroupDevicesField(const ThemeSource& theme, models::GroupDraft& draft, QWidget* parent = nullptr);

private:
    void chooseFile();
    void showText();
    void refresh();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QStringList report() const;

    models::GroupDraft& m_draft;
    QPlainTextEdit* m_ids;
    TextLabel* m_file;
    TextLabel* m_report;
    TextLabel* m_problem;
};

} // namespace drydock::views
