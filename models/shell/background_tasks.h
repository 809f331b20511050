// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace drydock::models {

/// Work that goes on beside what the operator does (an upload, an export), for the status line. What does the
/// work tells of it here; whoever shows it may cancel it.
class BackgroundTasks : public QObject
{
    Q_OBJECT

public:
    using Id = quint64;
    struct Task
    {
        Id id = 0;
        QString title;
        int percent = -1;             ///< -1: not known
        std::function<void()> cancel; ///< empty: it can't be
    };

    using QObject::QObject;

    Id begin(const QString& title, std::function<void()> cancel = {});
    void setProgress(Id id, int percent);
    void end(Id id);
    void cancel(Id id);

    /// The one that began last comes last.
    [[nodiscard]] const std::vector<Task>& tasks() const { return m_tasks; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::vector<Task>::iterator find(Id id);

    std::vector<Task> m_tasks;
    Id m_last = 0;
};

} // namespace drydock::models
