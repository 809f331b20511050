// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/gallery.h"
#include "views/widgets/buttons.h"
#include "views/widgets/search_field.h"
#include "views/widgets/section_title.h"
#include "views/widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

namespace drydock::views {
namespace {

void addButtons(QGridLayout& grid, const ThemeSource& theme)
{
    const std::pair<QString, ButtonKind> kinds[] = {{QStringLiteral("Retry failed"), ButtonKind::Plain},
                                                    {QStringLiteral("New update…"), ButtonKind::Primary},
                                                    {QStringLiteral("Cancel…"), ButtonKind::Danger},
                                                    {QStringLiteral("Import a profile…"), ButtonKind::Quiet}};
    int row = 0;
    for (const auto& [text, kind] : kinds) {
        grid.addWidget(makeButton(theme, text, kind), row, 0);
        grid.addWidget(makeButton(theme, text, kind, Icon::Plus), row, 1);
        auto* disabled = makeButton(theme, text, kind, Icon::Plus);
        disabled->setEnabled(false);
        grid.addWidget(disabled, row++, 2);
    }
    grid.addWidget(makeToolButton(theme, Icon::Columns, QStringLiteral("Columns")), row, 0);
    grid.addWidget(makeIconButton(theme, Icon::More, QStringLiteral("More")), row, 1);
    grid.addWidget(makeLink(QStringLiteral("4 more…")), row, 2);
}

void addInputs(QGridLayout& grid, const ThemeSource& theme)
{
    int row = 0;
    grid.addWidget(new SearchField(theme, QStringLiteral("Find a device, package, job or command"),
                                   Icon::Search, QKeySequence(QStringLiteral("Ctrl+K"))),
                   row++, 0, 1, 2);
    auto* filled = new SearchField(theme, QStringLiteral("Filter jobs"), Icon::Filter);
    filled->setText(QStringLiteral("modem"));
    grid.addWidget(filled, row++, 0, 1, 2);
    auto* focused = new QLineEdit(QStringLiteral("mqtts://broker.example.com:8883"));
    focused->setObjectName(QStringLiteral("focused"));
    grid.addWidget(focused, row, 0);
    auto* invalid = new QLineEdit(QStringLiteral("not a version"));
    invalid->setProperty("invalid", true);
    grid.addWidget(invalid, row++, 1);
    auto* spin = new QSpinBox;
    spin->setSuffix(QStringLiteral(" %"));
    spin->setValue(98);
    grid.addWidget(spin, row, 0);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("Now, after review"), QStringLiteral("At a time")});
    grid.addWidget(combo, row++, 1);
    auto* disabled = new QComboBox;
    disabled->addItem(QStringLiteral("vision-agent"));
    disabled->setEnabled(false);
    grid.addWidget(disabled, row, 0);
    auto* editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(QStringLiteral("vision-agent"));
    grid.addWidget(editable, row++, 1);
    auto* notes = new QPlainTextEdit(QStringLiteral("Fixes frame loss after a camera reconnects."));
    notes->setFixedHeight(60);
    grid.addWidget(notes, row++, 0, 1, 2);
}

void addChoices(QGridLayout& grid)
{
    for (const bool enabled : {true, false}) {
        const int column = enabled ? 0 : 1;
        auto* on = new QCheckBox(QStringLiteral("Stop before the last wave"));
        on->setChecked(true);
        auto* part = new QCheckBox(QStringLiteral("Some of them"));
        part->setCheckState(Qt::PartiallyChecked);
        auto* off = new QCheckBox(QStringLiteral("Sign the package"));
        auto* chosen = new QRadioButton(QStringLiteral("Canary 1-10-100"));
        chosen->setAutoExclusive(false);
        chosen->setChecked(true);
        auto* other = new QRadioButton(QStringLiteral("Everyone now"));
        int row = 0;
        for (auto* widget : std::initializer_list<QWidget*>{on, part, off, chosen, other}) {
            widget->setEnabled(enabled);
            grid.addWidget(widget, row++, column);
        }
    }
}

} // namespace

QWidget* makeControls(const ThemeSource& theme)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto section = [&](const QString& title) {
        layout->addWidget(new SectionTitle(theme, title));
        auto* grid = new QGridLayout;
        grid->setSpacing(8);
        layout->addLayout(grid);
        return grid;
    };
    addButtons(*section(QStringLiteral("Buttons")), theme);
    addInputs(*section(QStringLiteral("Inputs")), theme);
    addChoices(*section(QStringLiteral("Choices")));
    auto* group = new QGroupBox(QStringLiteral("Group"));
    auto* inside = new QVBoxLayout(group);
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("State"));
    tabs->addTab(QStringLiteral("Timeline"));
    tabs->addTab(QStringLiteral("Document"));
    inside->addWidget(tabs);
    inside->addWidget(
        new SegmentedControl(theme, QStringLiteral("Span of the chart"),
                             {QStringLiteral("1 h"), QStringLiteral("24 h"), QStringLiteral("7 d")}));
    auto* progress = new QProgressBar;
    progress->setValue(41);
    inside->addWidget(progress);
    layout->addWidget(group);
    layout->addStretch();
    return column;
}

} // namespace drydock::views
