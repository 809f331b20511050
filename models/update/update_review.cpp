// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_review.h"

#include "models/update/update_words.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct UpdateReview
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::UpdateReview)
};

} // namespace

std::vector<ReviewPart> reviewParts(const PublishedVersion& version, const UpdateTargets& targets,
                                    const client::JobPreview& preview, const PlanDraft& plan, TimePoint now)
{
    QStringList when = termSentences(plan.plan(), now);
    if (const QString openings = plan.openings(); !openings.isEmpty())
        when << openings;
    std::vector<ReviewPart> parts{
        {UpdateReview::tr("Who gets it"), courseWords(version, targets, preview, plan.plan())},
        {UpdateReview::tr("In which order"),
         waveSentences(plan.plan(), plan.waveSizes()) + speedSentences(plan.plan())},
        {UpdateReview::tr("When"), when},
        {UpdateReview::tr("When something goes wrong"),
         stopSentences(plan.plan()) + policyWords(version, plan.plan())}};
    std::erase_if(parts, [](const ReviewPart& part) { return part.sentences.isEmpty(); });
    return parts;
}

} // namespace drydock::models
