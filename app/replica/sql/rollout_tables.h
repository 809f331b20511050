// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/statements.h"
#include "replica/store.h"

namespace drydock::replica {

class SqlJobTable : public JobTable
{
public:
    explicit SqlJobTable(Statements& statements) : m_sql(statements) {}

    void saveJob(const JobId& id, bool open, std::string_view record) override;
    void saveExecution(const JobId& job, const DeviceId& device, std::string_view state,
                       std::string_view record) override;
    void remove(const JobId& id) override;
    [[nodiscard]] std::vector<std::string> jobs(bool openOnly) override;
    [[nodiscard]] std::optional<std::string> job(const JobId& id) override;
    [[nodiscard]] std::optional<StoredExecution> execution(const JobId& job, const DeviceId& device) override;
    [[nodiscard]] std::vector<StoredExecution> executions(const JobId& job, std::string_view after,
                                                          std::size_t limit, std::string_view state) override;

private:
    Statements& m_sql;
};

class SqlQuarantineTable : public QuarantineTable
{
public:
    explicit SqlQuarantineTable(Statements& statements) : m_sql(statements) {}

    void save(const DeviceId& device, std::string_view record) override;
    void remove(const DeviceId& device) override;
    [[nodiscard]] std::vector<std::pair<DeviceId, std::string>> all() override;

private:
    Statements& m_sql;
};

class SqlPackageTable : public PackageTable
{
public:
    explicit SqlPackageTable(Statements& statements) : m_sql(statements) {}

    void save(const PackageName& name, const Version& version, std::string_view record) override;
    [[nodiscard]] std::optional<std::string> find(const PackageName& name, const Version& version) override;
    [[nodiscard]] std::vector<std::string> after(std::string_view name, std::string_view version,
                                                 std::size_t limit) override;
    void remove(const PackageName& name, const Version& version) override;
    void saveUpload(std::string_view id, TimePoint created, std::string_view record) override;
    [[nodiscard]] std::optional<std::string> upload(std::string_view id) override;
    void removeUpload(std::string_view id) override;
    [[nodiscard]] std::vector<std::string> uploadsBefore(TimePoint time) override;
    void addChore(std::string_view chore) override;
    void removeChore(std::string_view chore) override;
    [[nodiscard]] std::vector<std::string> chores() override;

private:
    Statements& m_sql;
};

class SqlTargetTable : public TargetTable
{
public:
    explicit SqlTargetTable(Statements& statements) : m_sql(statements) {}

    void save(std::string_view id, const TargetPart& part) override;
    [[nodiscard]] std::optional<TargetPart> find(std::string_view id) override;
    [[nodiscard]] std::optional<TargetListHead> head(std::string_view id) override;
    void remove(std::string_view id) override;

private:
    Statements& m_sql;
};

} // namespace drydock::replica
