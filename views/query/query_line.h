// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/text/query_problem.h"
#include "views/theme/theme_source.h"

#include <QLineEdit>

#include <functional>
#include <optional>

class QCompleter;
class QStringListModel;

namespace drydock::views {

/// A line to write a query in: its parts in their colours, an error underlined at its character, completion
/// as one types (Down, Tab or Enter takes a proposal, Escape leaves them).
class QueryLine : public QLineEdit
{
    Q_OBJECT

public:
    using Complete = std::function<models::QueryCompletion(int cursor)>;

    /// `name` is the accessible name, and what stands there while it is empty.
    QueryLine(const ThemeSource& theme, const QString& name, Complete complete, QWidget* parent = nullptr);

    void setProblem(const std::optional<models::QueryProblem>& problem);

protected:
    void paintEvent(QPaintEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void colour();
    void offer();
    void take(const QString& proposal);

    const ThemeSource& m_theme;
    Complete m_complete;
    std::optional<models::QueryProblem> m_problem;
    QStringListModel* m_proposals;
    QCompleter* m_completer;
    bool m_isComposing = false;
};

} // namespace drydock::views
