// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QWidget>

class QMimeData;

namespace drydock::views {

/// Where a package file is dropped, or chosen.
class DropArea : public QWidget
{
    Q_OBJECT

public:
    explicit DropArea(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Offers a file made for trying out.
    void setSampleOffered(bool offered);
    /// Asks which.
    void choose();
    /// The local file that is dragged; empty where it is none.
    [[nodiscard]] static QString draggedFile(const QMimeData& data);

Q_SIGNALS:
    void fileChosen(const QString& path);
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    const ThemeSource& m_theme;
    QWidget* m_sample;
    bool m_isOver = false;
};

} // namespace drydock::views
