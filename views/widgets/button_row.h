// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/buttons.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QMenu;

namespace drydock::views {

/// Buttons in one line, as many as there is room for: the others stand in a menu at its end.
class ButtonRow : public QWidget
{
    Q_OBJECT

public:
    explicit ButtonRow(const ThemeSource& theme, QWidget* parent = nullptr);

    /// What an action is in the row: its button there, its entry in the menu.
    using Entry = std::size_t;
    /// Of those that do not fit, the one with the highest `rank` leaves the line first.
    Entry add(const QString& text, int rank, ButtonKind kind = ButtonKind::Plain,
              std::optional<Icon> icon = {});
    /// Stands in the menu only, above what did not fit.
    QAction* addToMenu(const QString& text);

    void setOffered(Entry entry, bool offered);
    void setText(Entry entry, const QString& text);
    /// Disables it and says why; an empty reason enables it.
    void setObstacle(Entry entry, const QString& reason);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::size_t entry);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Part
    {
        QPushButton* button;
        QAction* action;
        int rank;
        bool isOffered = true;
    };

    void arrange();
    [[nodiscard]] int widthOf(const std::vector<bool>& inLine, bool withMenu) const;

    const ThemeSource& m_theme;
    QHBoxLayout* m_line;
    QToolButton* m_more;
    QMenu* m_menu;
    std::vector<Part> m_parts;
    std::vector<QAction*> m_fixed; ///< that stand in the menu only
};

} // namespace drydock::views
