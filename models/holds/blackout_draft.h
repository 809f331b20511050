// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/hold_actions.h"

#include <QObject>
#include <QStringList>

#include <cstdint>

namespace drydock::models {

/// A black-out while it is made or changed. Outlives the dialog that shows it, so that what is half-typed
/// survives a window that is made anew.
class BlackoutDraft : public QObject
{
    Q_OBJECT

public:
    BlackoutDraft(const HoldStore& store, HoldActions& actions, QObject* parent = nullptr);

    enum class Kind { Once, Repeating };
    enum class Part { Why, Times, Cron, Length, TimeZone };

    /// A new one: once, from the next full hour on.
    void begin();
    /// Takes over one that is there; its id stays.
    void edit(const Blackout& blackout);
    /// What was written is gone; a saving under way goes on.
    void drop();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isNew() const { return m_edited.empty(); }

    [[nodiscard]] QString why() const { return QString::fromStdString(m_once.why); }
    void setWhy(const QString& why);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    [[nodiscard]] TimePoint start() const { return m_once.start; }
    [[nodiscard]] TimePoint end() const { return m_once.end; }
    void setTimes(TimePoint start, TimePoint end);
    [[nodiscard]] const MaintenanceWindow& window() const { return m_window; }
    void setWindow(const MaintenanceWindow& window);

    /// Why it can't be saved with this part, and what to do; empty for nothing.
    [[nodiscard]] QString problemOf(Part part) const;
    [[nodiscard]] bool canSave() const;
    /// What it means as it is: "Next 22:00, until 02:00"; empty while it has a problem.
    [[nodiscard]] QString meaning() const;
    /// Ends with `saved`, or with a `refusal`. Nothing where it can't be saved.
    void save();
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// Why the service did not take it, until something of it is changed.
    [[nodiscard]] const QString& refusal() const { return m_refusal; }

Q_SIGNALS:
    void opened();
    void changed();
    void saved();
    /// How a saving ended that nobody waited for any more, or that succeeded.
    void acted(const drydock::models::Outcome& outcome);

private:
    void startOver();
    void touch();
    void finish(const Outcome& outcome, std::uint64_t generation);
    [[nodiscard]] Blackout blackout() const;
    [[nodiscard]] std::string newId() const;

    const HoldStore& m_store;
    HoldActions& m_actions;
    bool m_isOpen = false;
    bool m_isSaving = false;
    std::uint64_t m_generation = 0; ///< of what is written: an answer for the last one is not for this
    std::string m_edited;           ///< id of the one that is changed; empty: it is new
    Kind m_kind = Kind::Once;
    Blackout m_once;            ///< what is common to both kinds, and the times
    MaintenanceWindow m_window; ///< of the other kind
    QString m_refusal;
};

} // namespace drydock::models
