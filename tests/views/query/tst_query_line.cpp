// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessible.h"
#include "views/query/completion_popup.h"
#include "views/query/query_line.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QImage>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::views;

namespace {

QStringList known(QueryField field)
{
    return field == QueryField::Model ? QStringList{QStringLiteral("rpi3"), QStringLiteral("rpi4")}
                                      : QStringList();
}

} // namespace

class TestQueryLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init()
    {
        m_line = std::make_unique<QueryLine>(m_theme, QStringLiteral("Query"), known);
        m_line->resize(500, 28);
        m_line->show();
        QApplication::setActiveWindow(m_line.get());
        m_line->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
    }
    void cleanup() { m_line.reset(); }

    void piecesAreColoured()
    {
        m_line->setText(QStringLiteral("model = rpi4"));
        m_line->clearFocus();
        QVERIFY(shows(m_theme.theme().accent));
        QVERIFY(shows(m_theme.theme().ok));
        QVERIFY(!shows(m_theme.theme().fail));
    }

    void problemIsUnderlinedAndDescribed()
    {
        m_line->setText(QStringLiteral("model = "));
        m_line->clearFocus();
        const auto query = models::parseQuery(m_line->text());
        QVERIFY(!query);
        QVERIFY(query.error().position > 0);
        m_line->setProblem(query.error());
        QVERIFY(shows(m_theme.theme().fail));
        QCOMPARE(m_line->accessibleDescription(), query.error().sentence);
        m_line->setProblem({});
        QVERIFY(!shows(m_theme.theme().fail));
        QVERIFY(m_line->accessibleDescription().isEmpty());
    }

    void tabTakesTheFirstProposal()
    {
        QTest::keyClicks(m_line.get(), QStringLiteral("mod"));
        QVERIFY(popup()->isVisible());
        QTest::keyClick(m_line.get(), Qt::Key_Tab);
        QCOMPARE(m_line->text(), QStringLiteral("model "));
        QVERIFY(m_line->hasFocus());
    }

    void arrowsChooseAndEnterTakes()
    {
        QSignalSpy edited(m_line.get(), &QLineEdit::textEdited);
        QSignalSpy entered(m_line.get(), &QLineEdit::returnPressed);
        QTest::keyClicks(m_line.get(), QStringLiteral("model = rp"));
        QTest::keyClick(m_line.get(), Qt::Key_Down);
        QTest::keyClick(m_line.get(), Qt::Key_Down);
        QTest::keyClick(m_line.get(), Qt::Key_Return);
        QCOMPARE(m_line->text(), QStringLiteral("model = rpi4 "));
        QCOMPARE(edited.last().first().toString(), m_line->text());
        QCOMPARE(entered.size(), 0);
        QTest::keyClick(m_line.get(), Qt::Key_Up);
    }

    void enterWithoutChoiceIsTheLines()
    {
        QSignalSpy entered(m_line.get(), &QLineEdit::returnPressed);
        QTest::keyClicks(m_line.get(), QStringLiteral("mod"));
        QTest::keyClick(m_line.get(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(m_line->text(), QStringLiteral("mod"));
        QVERIFY(!popup()->isVisible());
    }

    void escapeClosesProposalsAndKeepsTheText()
    {
        QTest::keyClicks(m_line.get(), QStringLiteral("mod"));
        QTest::keyClick(m_line.get(), Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        QCOMPARE(m_line->text(), QStringLiteral("mod"));
        QTest::keyClick(m_line.get(), Qt::Key_Down);
        QVERIFY(popup()->isVisible());
    }

    void composedTextIsLeftToTheInputMethod()
    {
        QInputMethodEvent composing(QStringLiteral("mo"), {});
        QApplication::sendEvent(m_line.get(), &composing);
        QVERIFY(m_line->text().isEmpty());
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("model = rpi4"));
        QApplication::sendEvent(m_line.get(), &commit);
        QCOMPARE(m_line->text(), QStringLiteral("model = rpi4"));
        m_line->clearFocus();
        QVERIFY(shows(m_theme.theme().accent));
    }

private:
    CompletionPopup* popup() { return m_line->findChild<CompletionPopup*>(); }
    bool shows(const QColor& colour)
    {
        const QImage image = m_line->grab().toImage();
        for (int y = 4; y < image.height() - 4; ++y) {
            for (int x = 4; x < image.width() - 4; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                        std::abs(pixel.blue() - colour.blue()) <
                    24)
                    return true;
            }
        }
        return false;
    }

    ThemeSource m_theme;
    std::unique_ptr<QueryLine> m_line;
};

QTEST_MAIN(TestQueryLine)
#include "tst_query_line.moc"
