// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/activity_words.h"
#include "models/activity/audit_feed.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace drydock::models {

/// The audit trail, newest first, as far as it was fetched; older lines come as a view asks for them.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Actor, Activity };
    Q_ENUM(Column)
    static constexpr int columns = 3;
    enum Role {
        SeqRole = Qt::UserRole,
        TimeRole,        ///< ms since 1970
        KindRole,        ///< ActivityKind
        IsAutomaticRole, ///< decided by the service itself
        JobRole,         ///< ids of what it is about; empty for none
        DeviceRole,
        HashRole
    };
    Q_ENUM(Role)

    /// What is shown; what is not set does not matter.
    struct Filter
    {
        QString text;         ///< in the words of a line, its action or ids
        QString operatorName; ///< empty: anybody
        std::optional<ActivityKind> kind;
        bool onlyAutomatic = false;
        bool operator==(const Filter&) const = default;
    };

    explicit AuditModel(AuditFeed& feed, QObject* parent = nullptr);

    void setFilter(const Filter& filter);
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    /// Who did anything, by name, out of what was fetched.
    [[nodiscard]] QStringList operators() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    void update();
    [[nodiscard]] const client::AuditLine& line(int row) const;
    [[nodiscard]] bool isShown(const client::AuditLine& line) const;

    AuditFeed& m_feed;
    Filter m_filter;
    std::vector<std::int64_t> m_rows; ///< seq of the lines that are shown, falling
};

} // namespace drydock::models

Q_DECLARE_METATYPE(drydock::models::ActivityKind)
