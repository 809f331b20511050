// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/check_list.h"

#include "views/connections/check_row.h"
#include "views/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace drydock::views {

using models::ConnectionTest;

CheckList::CheckList(const ThemeSource& theme, ConnectionTest& test, QWidget* parent)
    : QWidget(parent), m_test(test), m_copy(makeLink(tr("Copy the result"))),
      m_cancel(makeLink(tr("Cancel the test")))
{
    setAccessibleName(tr("Steps of the test"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < test.rowCount(); ++i) {
        m_rows.append(new CheckRow(theme));
        layout->addWidget(m_rows.last());
    }
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 6, 0, 0);
    buttons->setSpacing(linkSpacing);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    layout->addLayout(buttons);

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_test.report()); });
    connect(m_cancel, &QPushButton::clicked, &test, &ConnectionTest::cancel);
    connect(&test, &ConnectionTest::begun, this, &CheckList::showButtons);
    connect(&test, &ConnectionTest::ended, this, &CheckList::showButtons);
    connect(&test, &ConnectionTest::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { refresh(first.row(), last.row()); });
    refresh(0, test.rowCount() - 1);
}

void CheckList::refresh(int first, int last)
{
    for (int i = first; i <= last; ++i)
        m_rows[i]->show(m_test.index(i));
    showButtons();
}

void CheckList::showButtons()
{
    setVisible(m_test.hasBegun());
    m_cancel->setVisible(m_test.isRunning());
    m_copy->setVisible(!m_test.isRunning());
}

} // namespace drydock::views
