// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/gallery.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"
#include "views/widgets/section_title.h"

#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

QTableWidget* makeTable()
{
    auto* table = new QTableWidget(20, 4);
    table->setHorizontalHeaderLabels({QStringLiteral("Device"), QStringLiteral("Model"),
                                      QStringLiteral("Reported"), QStringLiteral("Progress")});
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(26);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    for (int row = 0; row < table->rowCount(); ++row) {
        const QString texts[] = {QStringLiteral("dev-00417%1").arg(row * 11, 2, 10, QLatin1Char('0')),
                                 QStringLiteral("rpi4"), QStringLiteral("2.0.%1").arg(row),
                                 QStringLiteral("%1 %").arg(row * 4)};
        for (int column = 0; column < 4; ++column) {
            table->setItem(row, column, new QTableWidgetItem(texts[column]));
        }
    }
    table->setColumnWidth(0, 140);
    table->selectRow(1);
    return table;
}

QTreeWidget* makeTree(const ThemeSource& theme)
{
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({QStringLiteral("Package"), QStringLiteral("State"), QStringLiteral("Devices")});
    for (const auto& name : {QStringLiteral("vision-agent"), QStringLiteral("base-image")}) {
        auto* package = new QTreeWidgetItem(tree, {name, QStringLiteral("3 versions")});
        package->setIcon(0, theme.icon(Icon::Packages));
        for (int minor = 0; minor < 3; ++minor) {
            auto* version =
                new QTreeWidgetItem(package, {QStringLiteral("2.%1.0").arg(minor),
                                              QStringLiteral("Published"), QStringLiteral("128,417")});
            version->setCheckState(0, minor == 1 ? Qt::Checked : Qt::Unchecked);
        }
    }
    tree->setColumnWidth(0, 180);
    tree->topLevelItem(0)->setExpanded(true);
    tree->topLevelItem(0)->child(1)->setSelected(true);
    return tree;
}

QMenu* makeMenu(const ThemeSource& theme)
{
    auto* menu = new QMenu;
    menu->addAction(theme.icon(Icon::Retry), QStringLiteral("Retry now"),
                    QKeySequence(QStringLiteral("Ctrl+R")), menu, [] {});
    auto* shown = menu->addAction(QStringLiteral("Show offline"));
    shown->setCheckable(true);
    shown->setChecked(true);
    menu->addSeparator();
    menu->addMenu(QStringLiteral("Move to group"))->addAction(QStringLiteral("paris"));
    auto* forget = menu->addAction(theme.icon(Icon::Trash, IconRole::Danger), QStringLiteral("Forget…"));
    forget->setEnabled(false);
    menu->setActiveAction(shown);
    return menu;
}

} // namespace

QWidget* makeViews(const ThemeSource& theme)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SectionTitle(theme, QStringLiteral("Views"), QStringLiteral("table, tree, menu")));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(makeTable());
    splitter->addWidget(makeTree(theme));
    layout->addWidget(splitter, 1);
    auto* menu = makeMenu(theme);
    menu->setWindowFlags(Qt::Widget); // stands in the page, to be seen in pictures
    layout->addWidget(menu, 0, Qt::AlignLeft);
    return column;
}

} // namespace drydock::views
