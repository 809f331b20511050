// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/device_table.h"
#include "replica/sql/group_table.h"
#include "replica/sql/ingest_table.h"
#include "replica/sql/request_tables.h"
#include "replica/sql/rollout_tables.h"
#include "replica/sql/schema.h"
#include "replica/sql/statements.h"

namespace drydock::replica {

/// What the stores of all dialects share: the tables, and the schema's versions. The session is the
/// subclass's, and outlives this.
class SqlStore : public Store
{
public:
    SqlStore(Session& session, DeviceLookup lookup) : m_statements(session), m_devices(m_statements, lookup)
    {
    }

    [[nodiscard]] Statements& statements() { return m_statements; }
    /// Rows were inserted with numbers that the database gives otherwise: it goes on after them.
    virtual void numbersWereGiven() {}

    const std::optional<Error>& failure() const override { return m_statements.failure(); }

    DeviceTable& devices() override { return m_devices; }
    HistoryTable& history() override { return m_history; }
    IngestTable& ingest() override { return m_ingest; }
    JobTable& jobs() override { return m_jobs; }
    QuarantineTable& quarantines() override { return m_quarantines; }
    PackageTable& packages() override { return m_packages; }
    TargetTable& targets() override { return m_targets; }
    GroupTable& groups() override { return m_groups; }
    RequestTable& requests() override { return m_requests; }
    AuditTable& audit() override { return m_audit; }
    SettingTable& settings() override { return m_settings; }

protected:
    /// Brings the schema up to date, in one transaction. Unavailable where it is a later one.
    [[nodiscard]] Expected<void> prepareSchema(std::span<const DialectWord> words);
    [[nodiscard]] virtual int schemaVersion() = 0;
    virtual void setSchemaVersion(int version) = 0;

    /// What is remembered of reads is of one transaction only.
    void forgetReads(bool failed) { m_devices.forgetReads(failed); }

private:
    Statements m_statements;
    SqlDeviceTable m_devices;
    SqlHistoryTable m_history{m_statements};
    SqlIngestTable m_ingest{m_statements};
    SqlJobTable m_jobs{m_statements};
    SqlQuarantineTable m_quarantines{m_statements};
    SqlPackageTable m_packages{m_statements};
    SqlTargetTable m_targets{m_statements};
    SqlGroupTable m_groups{m_statements};
    SqlRequestTable m_requests{m_statements};
    SqlAuditTable m_audit{m_statements};
    SqlSettingTable m_settings{m_statements};
};

} // namespace drydock::replica
