// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

namespace drydock::views {

class TextLabel;

/// What the update will do, what it will take, and whom it touches, as far as it is put together.
class OutlookPane : public Pane
{
    Q_OBJECT

public:
    OutlookPane(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent = nullptr);

    /// Off where the words stand beside it.
    void setWordsShown(bool shown);

private:
    void refresh();

    const models::UpdateDraft& m_draft;
    QWidget* m_words;
    TextLabel* m_course;
    TextLabel* m_policy;
};

} // namespace drydock::views
