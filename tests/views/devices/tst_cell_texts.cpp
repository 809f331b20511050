// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/cell_texts.h"
#include "views/theme/theme_source.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace drydock::views;

namespace {

constexpr QRectF area{0, 0, 240, 40};

template <typename Paint>
QImage painted(const QFont& font, qreal ratio, Paint paint)
{
    QImage image((area.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::black);
    paint(painter);
    return image;
}

} // namespace

class TestCellTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    void textIsPaintedAsByThePainter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QRectF>("box");
        QTest::addColumn<bool>("right");
        QTest::addColumn<double>("ratio");
        const QString id = QStringLiteral("device-0417 Ä 日本");
        QTest::newRow("whole") << id << QRectF(4, 3, 200, 25) << false << 1.0;
        QTest::newRow("on the right") << id << QRectF(4, 3, 200, 25) << true << 1.0;
        QTest::newRow("shortened") << id << QRectF(4, 3, 60, 25) << false << 1.0;
        QTest::newRow("shortened on the right") << id << QRectF(4, 3, 60, 25) << true << 1.0;
        QTest::newRow("fine pixels") << id << QRectF(4, 3, 200, 25) << false << 2.0;
        QTest::newRow("markup is text")
            << QStringLiteral("<b>2.0</b>") << QRectF(4, 3, 200, 25) << false << 1.0;
        QTest::newRow("empty") << QString() << QRectF(4, 3, 200, 25) << false << 1.0;
    }
    void textIsPaintedAsByThePainter()
    {
        QFETCH(const QString, text);
        QFETCH(const QRectF, box);
        QFETCH(const bool, right);
        QFETCH(const double, ratio);
        const Qt::Alignment side = right ? Qt::AlignRight : Qt::AlignLeft;
        CellTexts texts(uiFont());
        const QString shortened = QFontMetricsF(texts.font()).elidedText(text, Qt::ElideRight, box.width());
        const QImage plain = painted(texts.font(), ratio, [&](QPainter& painter) {
            painter.drawText(box, side | Qt::AlignVCenter | Qt::TextSingleLine, shortened);
        });
        // The second time is what was kept, and the pen and the painter's place are not.
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(painted(QFont(), ratio,
                             [&](QPainter& painter) { texts.draw(painter, box, texts.of(text), side); }),
                     plain);
            QCOMPARE(painted(QFont(), ratio,
                             [&](QPainter& painter) {
                                 painter.translate(1, 2);
                                 texts.draw(painter, box.translated(-1, -2), texts.of(text), side);
                             }),
                     plain);
        }
        // Nor is the room that it had.
        const QImage wide = painted(texts.font(), ratio, [&](QPainter& painter) {
            painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        });
        QCOMPARE(
            painted(QFont(), ratio, [&](QPainter& painter) { texts.draw(painter, area, texts.of(text)); }),
            wide);
    }

    void textsInUseStayAndOthersGo()
    {
        CellTexts texts(uiFont());
        const CellTexts::Text* const used = &texts.of(QStringLiteral("used"));
        std::size_t most = 0;
        for (int number = 0; number < 5'000; ++number) {
            QCOMPARE(texts.of(QString::number(number)).string, QString::number(number));
            QCOMPARE(&texts.of(QStringLiteral("used")), used);
            most = std::max(most, texts.size());
        }
        QVERIFY(most >= 640);
        QVERIFY(most <= 1'280);
    }

private:
    ThemeSource m_theme;
};

QTEST_MAIN(TestCellTexts)
#include "tst_cell_texts.moc"
