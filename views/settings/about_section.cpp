// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/about_section.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QCoreApplication>
#include <QFile>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int markSize = 48;
constexpr int textHeight = 220;

struct Part
{
    const char* name;
    const char* licence;
};

// What the console and its services are linked with, as Debian packages it; names are nobody's to translate.
constexpr Part parts[] = {{"Qt 6 (Core, Gui, Widgets, Svg, SQL)", "LGPL-3.0"},
                          {"Qt Charts", "GPL-3.0"},
                          {"QtKeychain", "BSD-3-Clause"},
                          {"Eclipse Mosquitto", "EPL-2.0 OR BSD-3-Clause"},
                          {"OpenSSL", "Apache-2.0"},
                          {"libcurl", "curl"},
                          {"GNU libmicrohttpd", "LGPL-2.1-or-later"},
                          {"Zstandard", "BSD-3-Clause"},
                          {"JSON for Modern C++", "MIT"},
                          {"tl::expected", "CC0-1.0"},
                          {"Inter, as Drydock Sans", "OFL-1.1"}};

} // namespace

AboutSection::AboutSection(const ThemeSource& theme, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_theme(theme)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(8);
    addProgram(*layout);
    layout->addSpacing(16);
    addLicences(*layout);
    addFontLicence(*layout);
    layout->addStretch();
}

void AboutSection::addProgram(QVBoxLayout& layout)
{
    auto* mark = new QLabel;
    const auto paint = [this, mark] {
        mark->setPixmap(markPixmap(m_theme.theme(), scaledLength(markSize), devicePixelRatioF()));
    };
    connect(&m_theme, &ThemeSource::changed, mark, paint);
    paint();
    layout.addWidget(mark);
    layout.addWidget(new TextLabel(m_theme, tr("Drydock %1").arg(QCoreApplication::applicationVersion()),
                                   TextRole::Text, TextSize::Figure, QFont::DemiBold));
    for (const QString& text :
         {tr("Brings new software to fleets of devices, and shows how they take it."),
          tr("Free software under the GNU General Public License, version 3 or later. It comes without any "
             "warranty.")}) {
        auto* label = new TextLabel(m_theme, text, TextRole::Muted);
        label->wrap();
        layout.addWidget(label);
    }
}

void AboutSection::addLicences(QVBoxLayout& layout)
{
    layout.addWidget(new SectionTitle(m_theme, tr("Made with"), tr("each under its licence")));
    auto* table = new QGridLayout;
    table->setHorizontalSpacing(24);
    table->setVerticalSpacing(4);
    table->setColumnStretch(1, 1);
    for (const Part& part : parts) {
        const int row = table->rowCount();
        table->addWidget(new TextLabel(m_theme, QString::fromUtf8(part.name)), row, 0);
        table->addWidget(new TextLabel(m_theme, QString::fromUtf8(part.licence), TextRole::Muted), row, 1);
    }
    layout.addLayout(table);
}

void AboutSection::addFontLicence(QVBoxLayout& layout)
{
    auto* show = makeLink(tr("Show the licence of the typeface"));
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setAccessibleName(tr("Licence of the typeface"));
    text->setFixedHeight(scaledLength(textHeight));
    text->hide();
    connect(show, &QPushButton::clicked, text, [text] {
        QFile licence(QStringLiteral(":/fonts/OFL.txt"));
        if (text->toPlainText().isEmpty() && licence.open(QIODevice::ReadOnly))
            text->setPlainText(QString::fromUtf8(licence.readAll()));
        text->setVisible(text->isHidden());
    });
    layout.addSpacing(8);
    layout.addWidget(show);
    layout.addWidget(text);
}

} // namespace drydock::views
