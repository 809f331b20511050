// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/text/query_problem.h"

#include <QLineEdit>

#include <optional>

namespace drydock::views {

class CompletionPopup;
class ThemeSource;

/// A line to type a query into: coloured by what its pieces are, underlined where it is wrong, with proposals
/// for what comes next. Down opens the proposals and moves in them, Tab and Enter take one, Esc closes them;
/// all other Enters and Escs are the page's. `textEdited` tells of what was typed and of what was taken.
class QueryLine : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is the accessible name. `knownValues` gives what a field is known to have.
    QueryLine(const ThemeSource& theme, const QString& name, models::KnownValues knownValues,
              QWidget* parent = nullptr);

    /// Marks the character and is the accessible description; nothing clears both. The sentence is shown by
    /// whoever has the room for it.
    void setProblem(const std::optional<models::QueryProblem>& problem);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    void colour();
    void propose();
    void take(const QString& proposal);
    [[nodiscard]] bool giveToPopup(int key);
    [[nodiscard]] int xOf(int position) const;

    const ThemeSource& m_theme;
    models::KnownValues m_knownValues;
    std::optional<models::QueryProblem> m_problem;
    models::QueryCompletion m_completion;
    CompletionPopup* m_popup;
    bool m_isComposing = false; ///< an input method's text is not part of the line yet
};

} // namespace drydock::views
