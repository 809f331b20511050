// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_draft.h"

#include <QWidget>

class QVBoxLayout;

namespace drydock::views {

class DraftField;
class SectionTitle;
class TextLabel;
class ThemeSource;

/// All that a connection consists of.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    ConnectionForm(const ThemeSource& theme, models::ConnectionDraft& draft, QWidget* parent = nullptr);

    /// Shows what is wrong, in fields that were never touched too; false where something is.
    bool check();

private:
    DraftField* add(models::ConnectionDraft::Field field, const QString& label, const QString& placeholder);
    DraftField* addSecret(models::ConnectionDraft::Field field, const QString& label);
    DraftField* addFile(models::ConnectionDraft::Field field, const QString& label,
                        const QString& placeholder);
    void addBroker(QVBoxLayout& layout);
    void addEncryption(QVBoxLayout& layout);
    void addRest(QVBoxLayout& layout);
    void refresh();

    const ThemeSource& m_theme;
    models::ConnectionDraft& m_draft;
    QList<DraftField*> m_fields;
    SectionTitle* m_title;
    DraftField* m_password = nullptr;
    TextLabel* m_keyring;
};

} // namespace drydock::views
