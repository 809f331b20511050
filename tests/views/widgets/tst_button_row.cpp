// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme_source.h"
#include "views/widgets/button_row.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace drydock::views;

class TestButtonRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    void allStandInLineWhereThereIsRoom()
    {
        ButtonRow row(m_theme);
        fill(row);
        row.resize(row.sizeHint());
        row.show();
        QCOMPARE(shown(row),
                 QStringList({QStringLiteral("Pause"), QStringLiteral("Clone"), QStringLiteral("Cancel")}));
        QVERIFY(!row.findChild<QToolButton*>()->isVisible());
    }

    void highestRankLeavesTheLineFirst()
    {
        ButtonRow row(m_theme);
        fill(row);
        row.resize(row.sizeHint() - QSize(1, 0));
        row.show();
        QCOMPARE(shown(row), QStringList({QStringLiteral("Pause"), QStringLiteral("Cancel")}));
        QCOMPARE(listed(row), QStringList{QStringLiteral("Clone")});
        QVERIFY(row.findChild<QToolButton*>()->isVisible());
        for (const auto* button : row.findChildren<QPushButton*>())
            QVERIFY(!button->isVisible() || button->geometry().right() < row.width());
        row.resize(row.minimumSizeHint());
        QVERIFY(shown(row).isEmpty());
        QCOMPARE(listed(row).size(), 3);
    }

    void whatIsNotOfferedIsNowhere()
    {
        ButtonRow row(m_theme);
        fill(row);
        row.setOffered(1, false);
        row.resize(row.sizeHint());
        row.show();
        QCOMPARE(shown(row), QStringList({QStringLiteral("Pause"), QStringLiteral("Cancel")}));
        QVERIFY(listed(row).isEmpty());
    }

    void obstacleDisablesButtonAndEntry()
    {
        ButtonRow row(m_theme);
        fill(row);
        row.setObstacle(1, QStringLiteral("not now"));
        row.resize(row.minimumSizeHint());
        row.show();
        const QAction* clone = row.findChild<QMenu*>()->actions().at(1);
        QCOMPARE(clone->toolTip(), QStringLiteral("not now"));
        QVERIFY(!clone->isEnabled());
        row.setObstacle(1, {});
        QVERIFY(clone->isEnabled());
    }

    void entryOfTheMenuIsChosenAsItsButtonIs()
    {
        ButtonRow row(m_theme);
        fill(row);
        row.resize(row.sizeHint());
        row.show();
        QSignalSpy chosen(&row, &ButtonRow::chosen);
        QTest::mouseClick(row.findChildren<QPushButton*>().at(1), Qt::LeftButton);
        row.findChild<QMenu*>()->actions().at(1)->trigger();
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(0), chosen.at(1));
    }

private:
    static void fill(ButtonRow& row)
    {
        row.add(QStringLiteral("Pause"), 0);
        row.add(QStringLiteral("Clone"), 2);
        row.add(QStringLiteral("Cancel"), 1);
    }
    static QStringList shown(const ButtonRow& row)
    {
        QStringList texts;
        for (const auto* button : row.findChildren<QPushButton*>()) {
            if (button->isVisible())
                texts << button->text();
        }
        return texts;
    }
    static QStringList listed(const ButtonRow& row)
    {
        QStringList texts;
        for (const auto* action : row.findChild<QMenu*>()->actions()) {
            if (action->isVisible())
                texts << action->text();
        }
        return texts;
    }

    ThemeSource m_theme;
};

QTEST_MAIN(TestButtonRow)
#include "tst_button_row.moc"
