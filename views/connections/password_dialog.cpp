// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/password_dialog.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int dialogWidth = 420;

} // namespace

PasswordDialog::PasswordDialog(const ThemeSource& theme, models::Connector& connector,
                               const models::SecretRequest& request, QWidget* parent)
    : Dialog(theme, parent), m_connector(connector), m_secret(new QLineEdit),
      m_keep(new QCheckBox(tr("Keep it in the keychain")))
{
    setWindowTitle(tr("Connect to %1").arg(request.profile));
    setMinimumWidth(scaledLength(dialogWidth));
    setBackgroundRole(QPalette::Button); // raised, as all dialogs
    setAutoFillBackground(true);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_keep->setChecked(request.canKeep);
    m_keep->setVisible(request.canKeep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    addTexts(*layout, theme, request);
    layout->addWidget(m_secret);
    layout->addWidget(m_keep);
    layout->addSpacing(8);
    addButtons(*layout, theme);
    m_secret->setFocus();
    // Texts that wrap would else leave room for lines they do not need.
    resize(minimumWidth(), layout->heightForWidth(minimumWidth()));
    connect(this, &QDialog::accepted, this,
            [this] { m_connector.supply(m_secret->text(), m_keep->isChecked()); });
    connect(this, &QDialog::rejected, this, [this] { m_connector.decline(); });
}

void PasswordDialog::addTexts(QVBoxLayout& layout, const ThemeSource& theme,
                              const models::SecretRequest& request)
{
    const bool isPassword = request.kind == models::SecretRequest::Kind::Password;
    m_secret->setAccessibleName(isPassword ? tr("Password") : tr("Passphrase"));
    auto* question =
        new TextLabel(theme,
                      isPassword ? tr("The password of %1 at %2").arg(request.user, request.server)
                                 : tr("The passphrase of the key that connects to %1").arg(request.server),
                      TextRole::Text, TextSize::Body, QFont::DemiBold);
    question->wrap();
    layout.addWidget(question);
    if (request.wasWrong) {
        auto* wrong = new TextLabel(theme,
                                    isPassword ? tr("The broker did not accept the last one.")
                                               : tr("The last one does not open the key."),
                                    TextRole::Fail);
        wrong->wrap();
        layout.addWidget(wrong);
    }
    if (!request.canKeep) {
        auto* why = new TextLabel(theme,
                                  tr("This desktop has no keychain, so it is asked for each time Drydock "
                                     "starts, and never written anywhere."),
                                  TextRole::Muted, TextSize::Second);
        why->wrap();
        layout.addWidget(why);
    }
}

void PasswordDialog::addButtons(QVBoxLayout& layout, const ThemeSource& theme)
{
    auto* cancel = makeButton(theme, tr("Stay offline"));
    auto* connectNow = makeButton(theme, tr("Connect"), ButtonKind::Primary);
    connectNow->setDefault(true);
    connectNow->setEnabled(false);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(connectNow, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_secret, &QLineEdit::textChanged, connectNow,
            [connectNow](const QString& text) { connectNow->setEnabled(!text.isEmpty()); });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(connectNow);
    layout.addLayout(row);
}

void PasswordDialog::answer(models::Connector& connector, const ThemeSource& theme, QWidget* window)
{
    const auto show = [&connector, &theme, window](const models::SecretRequest& request) {
        auto* dialog = new PasswordDialog(theme, connector, request, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    connect(&connector, &models::Connector::passwordNeeded, window, show);
    if (connector.pending())
        show(*connector.pending());
}

} // namespace drydock::views
