// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/overview_lists.h"

#include "models/text/format.h"
#include "views/charts/count_bars.h"
#include "views/overview/attention_delegate.h"
#include "views/overview/bar_columns.h"
#include "views/overview/model_delegate.h"
#include "views/overview/open_job_delegate.h"
#include "views/overview/recent_delegate.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

using models::VersionModel;
using models::VersionTag;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverviewLists)
};

QWidget* below(SectionTitle* title, QWidget* list)
{
    auto* section = new QWidget;
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(list);
    return section;
}

template <typename Delegate>
RowList* makeRows(const ThemeSource& theme, const QString& name, QAbstractItemModel& model)
{
    auto* rows = new RowList(theme, name, Delegate::rowHeight);
    rows->setItemDelegate(new Delegate(theme, rows));
    rows->setModel(&model);
    return rows;
}

/// Rows without a query lead nowhere.
void followQueries(RowList* rows, int role, Navigator& navigator)
{
    QObject::connect(rows, &RowList::chosen, rows, [role, &navigator](const QModelIndex& index) {
        if (const QString query = index.data(role).toString(); !query.isEmpty())
            navigator.showDevices(query);
    });
}

void followJobs(RowList* rows, int role, Navigator& navigator)
{
    QObject::connect(rows, &RowList::chosen, rows, [role, &navigator](const QModelIndex& index) {
        if (const QString job = index.data(role).toString(); !job.isEmpty())
            navigator.showJob(job);
    });
}

QString tagWord(VersionTag tag)
{
    switch (tag) {
    case VersionTag::Latest:
        return Words::tr("latest");
    case VersionTag::Deprecated:
        return Words::tr("deprecated");
    case VersionTag::Draft:
        return Words::tr("draft");
    case VersionTag::NotStaged:
        return Words::tr("not staged");
    case VersionTag::None:
        break;
    }
    return {};
}

CountBar readVersion(const QModelIndex& index)
{
    const auto tag = static_cast<VersionTag>(index.data(VersionModel::TagRole).toInt());
    const bool isLatest = tag == VersionTag::Latest;
    CountBar bar{.text = index.data().toString(), .count = index.data(VersionModel::CountRole).toInt()};
    bar.colour = isLatest                                            ? &Theme::sOk
                 : index.data(VersionModel::IsReportedRole).toBool() ? &Theme::sNotified
                                                                     : &Theme::sQueued;
    bar.isStrong = isLatest;
    bar.tag = tagWord(tag);
    bar.tagTint = isLatest ? Chip::Tint::Ok : Chip::Tint::Neutral;
    bar.remark =
        models::format::percent(static_cast<double>(bar.count), index.data(VersionModel::TotalRole).toInt());
    return bar;
}

} // namespace

QWidget* makeModelList(const ThemeSource& theme, models::OverviewModel& model, Navigator& navigator)
{
    auto* rows = makeRows<ModelDelegate>(theme, Words::tr("By model"), model.models());
    followQueries(rows, models::ComplianceModel::QueryRole, navigator);
    return below(new SectionTitle(theme, Words::tr("By model"),
                                  Words::tr("devices on the latest version for their model")),
                 rows);
}

QWidget* makeVersionList(const ThemeSource& theme, models::OverviewModel& model, Navigator& navigator)
{
    auto* bars = new CountBars(theme, Words::tr("Versions"), readVersion);
    bars->setModel(&model.versions());
    bars->setColumns(barTextShare, barNumbersWidth);
    followQueries(bars, VersionModel::QueryRole, navigator);
    return below(
        new SectionTitle(theme, Words::tr("Versions"), Words::tr("reported by devices, click to list them")),
        bars);
}

QWidget* makeAttentionList(const ThemeSource& theme, models::OverviewModel& model, Navigator& navigator)
{
    auto* title = new SectionTitle(theme, Words::tr("Needs attention"));
    auto* rows = makeRows<AttentionDelegate>(theme, Words::tr("Needs attention"), model.attention());
    QObject::connect(rows, &RowList::chosen, rows, [&navigator](const QModelIndex& index) {
        if (index.data(models::AttentionModel::CountRole).toInt() > 0)
            navigator.showDevices(index.data(models::AttentionModel::QueryRole).toString());
    });
    const auto count = [title, &model] {
        title->setRemark(Words::tr("%Ln device(s)", nullptr, model.needAttention()));
    };
    QObject::connect(&model, &models::OverviewModel::changed, title, count);
    count();
    return below(title, rows);
}

QWidget* makeOpenJobList(const ThemeSource& theme, models::OverviewModel& model, Navigator& navigator)
{
    models::JobListModel& jobs = model.openJobs();
    auto* rows = makeRows<OpenJobDelegate>(theme, Words::tr("Running and next"), jobs);
    followJobs(rows, models::JobListModel::IdRole, navigator);
    QWidget* section = below(new SectionTitle(theme, Words::tr("Running and next")), rows);
    auto* nothing = new TextLabel(theme, Words::tr("No job is running or planned."), TextRole::Muted);
    nothing->wrap();
    section->layout()->addWidget(nothing);
    const auto refresh = [nothing, &jobs] { nothing->setVisible(jobs.rowCount() == 0); };
    QObject::connect(&jobs, &QAbstractItemModel::rowsInserted, nothing, refresh);
    QObject::connect(&jobs, &QAbstractItemModel::rowsRemoved, nothing, refresh);
    QObject::connect(&jobs, &QAbstractItemModel::modelReset, nothing, refresh);
    refresh();
    return section;
}

QWidget* makeRecentList(const ThemeSource& theme, models::OverviewModel& model, Navigator& navigator)
{
    auto* rows = makeRows<RecentDelegate>(theme, Words::tr("Recent"), model.recent());
    followJobs(rows, models::RecentModel::JobRole, navigator);
    return below(new SectionTitle(theme, Words::tr("Recent")), rows);
}

} // namespace drydock::views
