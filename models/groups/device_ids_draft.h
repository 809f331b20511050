// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/groups/device_id_list.h"
#include "models/tasks/latest_task.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace drydock::models {

/// Device ids while they are named: as text, out of a file, or those that a group has.
class DeviceIdsDraft : public QObject
{
    Q_OBJECT

public:
    explicit DeviceIdsDraft(FleetLink& link, QObject* parent = nullptr);

    void clear();
    /// Ids as typed or pasted, or a CSV's text; read on a thread aside.
    void setText(const QString& text);
    void setIds(const QStringList& ids);
    /// A text file or CSV of ids, read on a thread aside.
    void readFile(const QString& path);
    /// The devices of a group become the text, unless they are too many to be looked through.
    void readMembers(const std::string& group, std::uint64_t count);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QString& fileName() const { return m_fileName; } ///< empty: they are not from one
    [[nodiscard]] const DeviceIdList& list() const { return m_list; }
    /// Why the file can't be read; empty where it can.
    [[nodiscard]] const QString& fileProblem() const { return m_fileProblem; }
    /// False as long as they are those that the group has.
    [[nodiscard]] bool isGiven() const { return m_isGiven; }
    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    /// The service was asked for the group's devices and has not answered yet.
    [[nodiscard]] bool isFetching() const { return m_isFetching; }

Q_SIGNALS:
    void changed();
    /// The text is not what was typed.
    void textReplaced();

private:
    void read(std::function<Expected<std::string>()> source);
    void fetch(const std::string& group, const std::string& after, const QString& before);
    void replaceText(const QString& text);

    FleetLink& m_link;
    QString m_text;
    QString m_fileName;
    QString m_fileProblem;
    DeviceIdList m_list;
    bool m_isGiven = false;
    bool m_isFetching = false;
    bool m_areMembersText = false;
    std::uint64_t m_generation = 0;
    LatestTask m_reading;
};

} // namespace drydock::models
