// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/cell_texts.h"

namespace drydock::views {

const CellTexts::Text& CellTexts::of(client::TextId id, std::string_view text)
{
    const auto [found, isNew] = m_texts.try_emplace(id);
    if (isNew)
        found->second = measure(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return found->second;
}

QString CellTexts::fitted(const Text& text, qreal room) const
{
    return text.width <= room ? text.text : m_metrics.elidedText(text.text, Qt::ElideRight, room);
}

} // namespace drydock::views
