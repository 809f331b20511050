// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/keychain/keychain.h"
#include "client/local_fleet.h"
#include "client/profile_store.h"
#include "models/activity/audit_chain.h"
#include "models/activity/audit_export_run.h"
#include "models/activity/audit_feed.h"
#include "models/activity/audit_model.h"
#include "models/connections/connection_list.h"
#include "models/connections/connection_setup.h"
#include "models/connections/connector.h"
#include "models/connections/local_fleet_model.h"
#include "models/connections/secret_keeper.h"
#include "models/detail/device_actions.h"
#include "models/detail/device_detail.h"
#include "models/devices/device_export.h"
#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"
#include "models/devices/facet_model.h"
#include "models/devices/saved_filters.h"
#include "models/fleet_link.h"
#include "models/groups/group_draft.h"
#include "models/groups/group_list_model.h"
#include "models/groups/group_members_model.h"
#include "models/groups/group_store.h"
#include "models/holds/blackout_draft.h"
#include "models/holds/blackout_model.h"
#include "models/holds/hold_actions.h"
#include "models/holds/hold_store.h"
#include "models/holds/quarantine_model.h"
#include "models/jobs/job_actions.h"
#include "models/jobs/job_detail.h"
#include "models/jobs/job_list_model.h"
#include "models/jobs/job_store.h"
#include "models/overview/overview_model.h"
#include "models/packages/package_actions.h"
#include "models/packages/package_model.h"
#include "models/packages/package_store.h"
#include "models/packages/package_usage.h"
#include "models/packages/sample_files.h"
#include "models/packages/staging_draft.h"
#include "models/packages/staging_model.h"
#include "models/packages/staging_tasks.h"
#include "models/search/command_search.h"
#include "models/shell/background_tasks.h"
#include "models/shell/preferences.h"

#include <filesystem>

namespace drydock::models {

/// All models of one console, wired to one fleet. A window shows them and may be made anew; what an operator
/// would miss lives here.
struct Workspace
{
    /// `directory`: the console's own, for what it remembers. The keychain outlives this.
    Workspace(const std::filesystem::path& directory, client::Keychain& keychain,
              client::LocalFleetOptions localFleet);

    Preferences preferences;
    BackgroundTasks tasks;

    FleetLink link;
    client::ProfileStore profiles;
    SecretKeeper secrets;
    Connector connector;
    ConnectionList connections;
    ConnectionSetup setup;
    LocalFleetModel localFleet;

    JobStore jobs;

    AuditFeed audit;
    AuditModel activity;
    AuditChain chain;
    AuditExportRun auditExport;

    JobListModel jobList;
    JobDetail job;
    JobActions jobActions;

    HoldStore holds;
    HoldActions holdActions;
    QuarantineModel quarantine;
    BlackoutModel blackouts;
    BlackoutDraft blackoutDraft;

    DeviceModel devices;
    DeviceFilter deviceFilter;
    FacetModel facets;
    SavedFilters savedFilters;
    DeviceExport deviceExport;
    DeviceDetail device;
    DeviceActions deviceActions;

    PackageStore packages;
    PackageUsage packageUsage;
    StagingModel stagings;
    StagingTasks stagingTasks;
    StagingDraft stagingDraft;
    PackageModel packageModel;
    PackageActions packageActions;
    SampleFiles samples;

    GroupStore groups;
    GroupListModel groupList;
    GroupMembersModel groupMembers;
    GroupDraft groupDraft;

    OverviewModel overview;
    CommandSearch search;
};

} // namespace drydock::models
