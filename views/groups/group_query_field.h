// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_draft.h"

#include <QWidget>

namespace drydock::views {

class QueryLine;
class TextLabel;
class ThemeSource;

/// The query of a group while it is written: how many devices it finds now, or what is wrong with it.
class GroupQueryField : public QWidget
{
    Q_OBJECT

public:
    GroupQueryField(const ThemeSource& theme, models::GroupDraft& draft, models::KnownValues knownValues,
                    QWidget* parent = nullptr);

private:
    void refresh();

    models::GroupDraft& m_draft;
    QueryLine* m_line;
    TextLabel* m_note;
};

} // namespace drydock::views
