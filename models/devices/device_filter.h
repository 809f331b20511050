// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query_clauses.h"
#include "models/devices/device_model.h"
#include "models/devices/query_completion.h"
#include "models/devices/query_spans.h"
#include "models/devices/service_matches.h"
#include "models/text/query_problem.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <string_view>
#include <vector>

namespace drydock::models {

/// The filter line: its text is the truth of what the table shows. While it is no query, the table stays with
/// the last one, and after a moment the line says what is wrong.
class DeviceFilter : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    DeviceFilter(DeviceModel& devices, FleetLink& link, QObject* parent = nullptr);
    DeviceFilter(DeviceModel& devices, const client::FleetMirror& mirror, PageSource pages,
                 QObject* parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] const std::optional<QueryProblem>& problem() const { return m_problem; }

    /// For the line's colours.
    [[nodiscard]] std::vector<QuerySpan> spans() const { return spansOf(m_text); }
    /// What devices have in a field, as far as facets count it; of Reported, the keys that they have.
    [[nodiscard]] QStringList knownValues(QueryField field) const;

    /// The parts that `and` joins: each a link that removes it where nothing matches.
    [[nodiscard]] std::vector<QueryClause> clauses() const { return clausesOf(m_text.toStdString()); }
    void removeClause(std::size_t index);
    /// Takes a value into the line, or out of it.
    void toggleValue(QueryField field, std::string_view value);

    /// Says once more what is wrong: the language is another.
    void retranslate();

    /// Only a filter that is shown keeps asking the service.
    void setShown(bool shown);
    /// The service was asked and has not answered yet.
    [[nodiscard]] bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    void textChanged(const QString& text);
    void problemChanged();
    void askingChanged(bool asking);

private:
    void apply();
    [[nodiscard]] bool wantsService();
    void askService();
    void setProblem(std::optional<QueryProblem> problem);
    void setAsking(bool asking);

    DeviceModel& m_devices;
    ServiceMatches m_matches;
    QString m_text;
    Query m_query;               ///< the last that the line was
    bool m_isForService = false; ///< it is about what no mirror has
    KeyGaps m_gaps;              ///< of it: where the mirror leaves open what it asks
    std::optional<QueryProblem> m_problem;
    std::optional<QueryProblem> m_nextProblem; ///< shown when the typing pauses
    bool m_isShown = true;
    bool m_isAsking = false;
    QTimer m_pause;
};

} // namespace drydock::models
