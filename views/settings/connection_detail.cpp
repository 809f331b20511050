// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connection_detail.h"

#include "views/connections/check_list.h"
#include "views/settings/connection_buttons.h"
#include "views/settings/connection_form.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"
#include "views/widgets/scrolled.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {

using models::ConnectionTest;

namespace {

constexpr int formWidth = 640;

} // namespace

ConnectionDetail::ConnectionDetail(const ThemeSource& theme, models::ConnectionSetup& setup, QWidget* parent)
    : QWidget(parent)
{
    auto* form = new ConnectionForm(theme, setup.draft());
    auto* checks = new CheckList(theme, setup.test());
    QScrollArea* scroll = makeScrolled(makeContent(theme, *form, *checks));
    auto* foot = new Pane(theme, &Theme::surface, Qt::TopEdge);
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->addWidget(new ConnectionButtons(theme, setup, *form));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(foot);

    // Queued: the steps have to find their place first.
    const auto showChecks = [scroll, checks] { scroll->ensureWidgetVisible(checks); };
    connect(&setup.test(), &ConnectionTest::begun, scroll, showChecks, Qt::QueuedConnection);
    connect(&setup.test(), &ConnectionTest::ended, scroll, showChecks, Qt::QueuedConnection);
}

QWidget* ConnectionDetail::makeContent(const ThemeSource& theme, ConnectionForm& form, CheckList& checks)
{
    auto* column = new QWidget;
    column->setMaximumWidth(scaledLength(formWidth));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(&form);
    layout->addWidget(&checks);
    layout->addStretch();
    auto* content = new Pane(theme);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(column, 100);
    row->addStretch(1);
    return content;
}

} // namespace drydock::views
