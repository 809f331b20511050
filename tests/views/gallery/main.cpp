// SPDX-License-Identifier: GPL-3.0-or-later
// gallery                     shows the window
// gallery DIRECTORY [POINTS]  saves it there in all schemes; QT_SCALE_FACTOR=2 for twice the pixels, POINTS
// for
//                             another size of the system's font
#include "views/gallery/gallery.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>

#include <memory>

using namespace drydock::views;

namespace {

void saveAll(ThemeSource& theme, QWidget& window, const QDir& directory)
{
    const std::pair<ThemeSetting, const char*> schemes[] = {{ThemeSetting::Light, "light"},
                                                            {ThemeSetting::Dark, "dark"},
                                                            {ThemeSetting::HighContrast, "highcontrast"}};
    const auto ratio = window.devicePixelRatioF();
    for (const auto& [setting, name] : schemes) {
        theme.setSetting(setting);
        QApplication::processEvents();
        window.grab().save(directory.filePath(
            QStringLiteral("gallery-%1@%2x.png").arg(QLatin1String(name), QString::number(ratio))));
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (argc > 2) {
        auto font = QApplication::font();
        font.setPointSizeF(QByteArray(argv[2]).toDouble());
        QApplication::setFont(font);
    }
    ThemeSource theme;
    theme.install(application);
    const std::unique_ptr<QWidget> window(makeGallery(theme));
    window->resize(1440, 900);
    window->show();
    if (argc < 2) {
        return QApplication::exec();
    }
    window->activateWindow();
    QApplication::processEvents();
    window->findChild<QLineEdit*>(QStringLiteral("focused"))->setFocus(Qt::MouseFocusReason);
    saveAll(theme, *window, QDir(QString::fromLocal8Bit(argv[1])));
    return 0;
}
