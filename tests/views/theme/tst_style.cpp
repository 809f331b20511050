// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/portal_appearance.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTest>
#include <QTreeWidget>

using namespace drydock::views;

namespace {

bool contains(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb()) {
                return true;
            }
        }
    }
    return false;
}

/// Where anything but the upper left pixel's colour is.
QRect inkOf(const QImage& image, const QRect& part)
{
    QRect ink;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (image.pixel(x, y) != image.pixel(part.topLeft()))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QImage picture(QWidget& widget)
{
    return widget.grab().toImage();
}

} // namespace

class StyleTest : public QObject
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

    void ringShowsForFocusByKeyboardOnly()
    {
        QWidget window;
        auto* layout = new QHBoxLayout(&window);
        auto* first = new QPushButton(QStringLiteral("Retry"));
        auto* second = new QCheckBox(QStringLiteral("Sign"));
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto accent = m_source->theme().accent;

        QTest::mouseClick(first, Qt::LeftButton);
        first->setFocus(Qt::MouseFocusReason);
        QVERIFY(first->hasFocus());
        QVERIFY(!contains(picture(*first), accent));

        QTest::keyClick(&window, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QVERIFY(contains(picture(*second), accent));
        QTest::keyClick(&window, Qt::Key_Backtab);
        QVERIFY(first->hasFocus());
        QVERIFY(contains(picture(*first), accent));
    }

    void kindsOfButtonsHaveTheirColours()
    {
        const auto& theme = m_source->theme();
        QPushButton button(QStringLiteral("Promote wave 4"));
        QVERIFY(contains(picture(button), theme.raised));
        button.setProperty("kind", QStringLiteral("primary"));
        QVERIFY(contains(picture(button), theme.accentFill));
        button.setEnabled(false);
        QVERIFY(!contains(picture(button), theme.accentFill));
    }

    void controlsAreOfOneHeight()
    {
        QPushButton button(QStringLiteral("Retry"));
        QLineEdit edit;
        QComboBox combo;
        QSpinBox spin;
        for (const auto* widget : std::initializer_list<const QWidget*>{&button, &edit, &combo, &spin}) {
            widget->ensurePolished();
            QCOMPARE(widget->sizeHint().height(), 28);
        }
    }

    void controlsGrowWithTheirFont()
    {
        QPushButton button(QStringLiteral("Retry"));
        auto font = button.font();
        font.setPixelSize(26);
        button.setFont(font);
        QVERIFY(button.sizeHint().height() > 28);
    }

    void scrollBarsHaveNoArrowsAndAThumbToGrip()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(30);
        bar.resize(10, 400);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = 0;
        option.maximum = 1'000'000;
        option.pageStep = 30;
        option.sliderPosition = 1'000'000;
        const auto part = [&](QStyle::SubControl which) {
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, which, &bar);
        };
        QCOMPARE(bar.sizeHint().width(), 10);
        QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), 32);
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).bottom(), 399);
    }

    void wordsOfCellsBeginBelowThoseOfTheirHeader()
    {
        QTreeWidget tree;
        tree.setRootIsDecorated(false);
        tree.setHeaderLabels({QStringLiteral("H"), QStringLiteral("H"), QStringLiteral("H")});
        new QTreeWidgetItem(&tree, {QStringLiteral("H"), QStringLiteral("H"), QStringLiteral("H")});
        tree.header()->setStretchLastSection(false);
        tree.setColumnWidth(0, 100);
        tree.setColumnWidth(1, 100);
        tree.headerItem()->setTextAlignment(1, Qt::AlignRight);
        tree.topLevelItem(0)->setTextAlignment(1, Qt::AlignRight);
        tree.resize(400, 200);
        tree.show();
        const QImage header = picture(*tree.header());
        const QImage cells = picture(*tree.viewport());
        const auto row = tree.visualItemRect(tree.topLevelItem(0));
        // By a pixel at most, as their sizes of text differ.
        for (const int x : {0, 100}) {
            const QRect above = inkOf(header, QRect(x, 0, 100, header.height() - 2));
            const QRect below = inkOf(cells, QRect(x, row.y(), 100, row.height()));
            QVERIFY(!above.isEmpty() && !below.isEmpty());
            QVERIFY(x == 0 ? qAbs(above.left() - below.left()) <= 1
                           : qAbs(above.right() - below.right()) <= 1);
        }
    }

    void arrowOfASortedColumnTakesItsRoomOnce()
    {
        QTreeWidget tree;
        tree.setRootIsDecorated(false);
        tree.setHeaderLabels({QStringLiteral("Seen"), QStringLiteral("H")});
        tree.header()->setStretchLastSection(false);
        tree.header()->setFixedHeight(28);
        tree.header()->setSortIndicatorShown(true);
        tree.header()->setSortIndicator(0, Qt::AscendingOrder);
        tree.resize(400, 200);
        tree.show();
        const auto inkWidth = [&tree](int width) {
            tree.setColumnWidth(0, width);
            return inkOf(picture(*tree.header()), QRect(0, 0, width, 26)).width();
        };
        const int whole = inkWidth(200);
        QCOMPARE(inkWidth(66), whole);
        QVERIFY(inkWidth(50) < whole);
    }

    void controlsRepaintInTheNewThemeAtOnce()
    {
        QLineEdit edit(QStringLiteral("vision-agent"));
        m_source->setSetting(ThemeSetting::Dark);
        QVERIFY(contains(picture(edit), Theme::of(ColourScheme::Dark).raised));
        QVERIFY(!contains(picture(edit), Theme::of(ColourScheme::Light).raised));
    }

    void dialogsAreRaised()
    {
        m_source->setSetting(ThemeSetting::Dark);
        QDialog dialog;
        dialog.resize(40, 40);
        QCOMPARE(picture(dialog).pixelColor(20, 20).rgb(), m_source->theme().raised.rgb());
    }

    void aFieldMarkedInvalidHasTheColourOfFailure()
    {
        QLineEdit edit;
        edit.setProperty("invalid", true);
        QVERIFY(contains(picture(edit), m_source->theme().fail));
    }

private:
    std::unique_ptr<ThemeSource> m_source;
};

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
