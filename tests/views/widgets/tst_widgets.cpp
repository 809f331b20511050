// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/portal_appearance.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/callout.h"
#include "views/widgets/chip.h"
#include "views/widgets/current_follows_selection.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/progress_line.h"
#include "views/widgets/search_field.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/stacked_bar.h"
#include "views/widgets/status_glyph_label.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace drydock::views;

class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_source = std::make_unique<ThemeSource>(
            std::make_unique<PortalAppearance>(QPalette(Qt::white), QDBusConnection(QStringLiteral("none"))));
        m_source->install(*qApp);
    }

    void init() { m_source->setSetting(ThemeSetting::Light); }

    /// Their rings have room beside them.
    void wordsOfLinksAndDisclosuresBeginWhereTextDoes()
    {
        QWidget page;
        auto* layout = new QVBoxLayout(&page);
        layout->setContentsMargins(40, 0, 40, 0);
        auto* link = makeLink(QStringLiteral("Show the job"));
        auto* disclosure = makeDisclosure(*m_source, QStringLiteral("Advanced"));
        auto* plain = makeButton(*m_source, QStringLiteral("Update"));
        for (QPushButton* button : {link, disclosure, plain})
            layout->addWidget(button, 0, Qt::AlignLeft);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(plain->x(), 40);
        QCOMPARE(link->x(), 40 - 3);
        QCOMPARE(disclosure->x(), 40 - 12);
        QCOMPARE(link->width(), link->sizeHint().width());
        QCOMPARE(disclosure->width(), disclosure->sizeHint().width());
    }

    void itemThatAnAssistiveToolSelectsIsShown()
    {
        QListWidget list;
        list.addItems({QStringLiteral("Connections"), QStringLiteral("Appearance")});
        list.setCurrentRow(0);
        currentFollowsSelection(list);
        QAccessibleInterface* item = QAccessible::queryAccessibleInterface(&list)->child(1);
        QVERIFY(item != nullptr && item->actionInterface() != nullptr);
        item->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(list.currentRow(), 1);
        QCOMPARE(list.selectedItems().size(), 1);
    }

    void paneAndItsHairlinesFollowTheTheme()
    {
        Pane pane(*m_source, &Theme::sunken, Qt::RightEdge);
        pane.resize(20, 20);
        for (const auto setting : {ThemeSetting::Light, ThemeSetting::Dark}) {
            m_source->setSetting(setting);
            const auto picture = pane.grab().toImage();
            QCOMPARE(picture.pixelColor(5, 5).rgb(), m_source->theme().sunken.rgb());
            QCOMPARE(picture.pixelColor(19, 5).rgb(), m_source->theme().line.rgb());
        }
    }

    void wordsFollowTheTheme()
    {
        TextLabel label(*m_source, QStringLiteral("Failed"), TextRole::Fail, TextSize::Figure,
                        QFont::DemiBold);
        QCOMPARE(label.palette().color(QPalette::WindowText), m_source->theme().fail);
        m_source->setSetting(ThemeSetting::Dark);
        QCOMPARE(label.palette().color(QPalette::WindowText), Theme::of(ColourScheme::Dark).fail);
        QCOMPARE(label.font().pixelSize(), 17);
    }

    void wordsKeepTheirColourOnADialog()
    {
        QDialog dialog;
        auto* label = new TextLabel(*m_source, QStringLiteral("Failed"), TextRole::Fail);
        (new QVBoxLayout(&dialog))->addWidget(label);
        dialog.show();
        QCOMPARE(label->palette().color(label->foregroundRole()), m_source->theme().fail);
    }

    void namesOfDevicesAreNoMarkup()
    {
        TextLabel label(*m_source, QStringLiteral("<b>dev-1</b>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }

    void elidedTextIsWholeInToolTipAndClipboard()
    {
        const auto hash = QString(64, QLatin1Char('a'));
        ElidedLabel label(*m_source, hash);
        label.setElideMode(Qt::ElideMiddle);
        label.resize(80, 20);
        label.grab();
        QCOMPARE(label.toolTip(), hash);
        label.copy();
        QCOMPARE(QApplication::clipboard()->text(), hash);
        label.resize(2000, 20);
        label.grab();
        QVERIFY(label.toolTip().isEmpty());
    }

    void iconButtonsHaveNames()
    {
        const std::unique_ptr<QToolButton> button(
            makeIconButton(*m_source, Icon::Cross, QStringLiteral("Close")));
        QCOMPARE(button->accessibleName(), QStringLiteral("Close"));
        QCOMPARE(button->toolTip(), QStringLiteral("Close"));
        QCOMPARE(button->sizeHint(), QSize(28, 28));
    }

    void calloutIsReadAsAWhole()
    {
        Callout callout(*m_source);
        callout.show(StateGlyph::Stalled, QStringLiteral("Stalled"), QStringLiteral("Nothing for 6 min."));
        QCOMPARE(callout.accessibleName(), QStringLiteral("Stalled. Nothing for 6 min."));
        auto* link = callout.addAction(QStringLiteral("Retry now"));
        QSignalSpy clicks(link, &QPushButton::clicked);
        link->click();
        QCOMPARE(clicks.size(), 1);
    }

    void chipAsksForItsRemoval()
    {
        Chip chip(*m_source, QStringLiteral("rpi4"));
        chip.setRemovable(QStringLiteral("Remove rpi4"));
        QSignalSpy removals(&chip, &Chip::removeRequested);
        auto* button = chip.findChild<QToolButton*>();
        QCOMPARE(button->accessibleName(), QStringLiteral("Remove rpi4"));
        button->click();
        QCOMPARE(removals.size(), 1);
    }

    void stateAndWordAreSaid()
    {
        StatusGlyphLabel label(*m_source, StateGlyph::Queued, QStringLiteral("Queued"));
        const auto queued = label.sizeHint().width();
        label.setState(StateGlyph::VersionMismatch, QStringLiteral("Version mismatch"));
        QCOMPARE(label.accessibleName(), QStringLiteral("Version mismatch"));
        QVERIFY(label.sizeHint().width() > queued);
    }

    void barSaysItsCounts()
    {
        StackedBar bar(*m_source);
        bar.setAccessibleName(QStringLiteral("Wave 3"));
        bar.setSegments({{27560, &Theme::sOk, QStringLiteral("27,560 succeeded")},
                         {0, &Theme::sRejected, QStringLiteral("0 rejected")},
                         {158, &Theme::sFailed, QStringLiteral("158 failed")}},
                        84216);
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("27,560 succeeded")));
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("158 failed")));
        QVERIFY(!bar.accessibleDescription().contains(QStringLiteral("rejected")));
    }

    void segmentsKeepWithinTheBarAndStayVisible_data()
    {
        QTest::addColumn<QList<qint64>>("counts");
        QTest::addColumn<qint64>("total");
        QTest::newRow("one in a million") << QList<qint64>{999'999, 1} << qint64{1'000'000};
        QTest::newRow("all of one") << QList<qint64>{5} << qint64{5};
        QTest::newRow("part of a wave") << QList<qint64>{10, 0, 3} << qint64{100};
        QTest::newRow("sum above the total") << QList<qint64>{80, 80} << qint64{100};
        QTest::newRow("many small") << QList<qint64>{1, 1, 1, 1, 1, 1, 1, 1} << qint64{1'000'000};
        QTest::newRow("nothing") << QList<qint64>{0, 0} << qint64{0};
    }
    void segmentsKeepWithinTheBarAndStayVisible()
    {
        QFETCH(QList<qint64>, counts);
        QFETCH(qint64, total);
        QList<BarSegment> segments;
        for (const auto count : counts) {
            segments << BarSegment{count, &Theme::sOk, {}};
        }
        const QRectF bar(10, 0, 100, 8);
        const auto rects = segmentRects(segments, total, bar);
        QCOMPARE(rects.size(), segments.size());
        auto end = bar.left();
        for (qsizetype i = 0; i < rects.size(); ++i) {
            QCOMPARE(rects.at(i).isNull(), counts.at(i) == 0);
            if (!rects.at(i).isNull()) {
                QVERIFY(rects.at(i).width() >= 1.5 - 1e-9);
                QVERIFY(rects.at(i).left() >= end - 1e-9);
                end = rects.at(i).right();
            }
        }
        QVERIFY(end <= bar.right() + 1e-9);
    }

    void progressIsKnownOrNot()
    {
        ProgressLine line(*m_source);
        line.setPercent(41);
        QCOMPARE(line.value(), 41);
        line.setPercent(-1);
        QCOMPARE(line.maximum(), 0);
        line.setPercent(100);
        QCOMPARE(line.value(), 100);
    }

    void aChoiceIsTold()
    {
        SegmentedControl control(*m_source, QStringLiteral("Span"),
                                 {QStringLiteral("1 h"), QStringLiteral("24 h")});
        QSignalSpy choices(&control, &SegmentedControl::chosen);
        control.setCurrent(1);
        QCOMPARE(choices.size(), 0);
        control.findChild<QPushButton*>()->click();
        QCOMPARE(choices.size(), 1);
        QCOMPARE(control.current(), 0);
    }

    void escapeEmptiesTheSearchBeforeItLeaves()
    {
        SearchField field(*m_source, QStringLiteral("Filter jobs"), Icon::Filter,
                          QKeySequence(Qt::CTRL | Qt::Key_K));
        QCOMPARE(field.accessibleName(), QStringLiteral("Filter jobs"));
        field.setText(QStringLiteral("modem"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }

    void emptyPageSaysItsSentenceAndOffersTheAction()
    {
        auto* button = makeButton(*m_source, QStringLiteral("Choose a file…"));
        EmptyState empty(*m_source, QStringLiteral("No packages yet."), button);
        QCOMPARE(empty.accessibleName(), QStringLiteral("No packages yet."));
        QCOMPARE(button->parentWidget(), &empty);
    }

private:
    std::unique_ptr<ThemeSource> m_source;
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
