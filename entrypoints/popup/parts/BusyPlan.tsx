import { i18n } from '#i18n';

/** The plan made for a busy time, in the hour before it and while it runs. */
export function BusyPlan({ plan }: { plan: string | null }) {
  if (plan === null) return null;
  return (
    <section className="card busy-plan">
      <h2 className="popup-label">{i18n.t('popup.plan')}</h2>
      <p className="serif" dir="auto">
        {plan}
      </p>
    </section>
  );
}
