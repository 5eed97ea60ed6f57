# Transformer: safety.
command-sos = Call for help from a trip (SOS)
command-drill = SOS drill
safe-sos = 🆘 SOS
safe-sos-sure = Call for help now? Dispatchers, then the office, then the admins are called one after the other until somebody sees to it.
safe-sos-yes = Yes, call for help
safe-sos-not = Good, nobody is called.
safe-no-trip = SOS is for a Transformer trip, and an hour before and after it. You have no trip now.
safe-not-police = This bot does not call the police, the fire brigade or an ambulance.
safe-called-already = Your call for help is still open, and we are calling again now. Reply to its message to say more.
safe-called = { $number ->
    [0] <b>There is nobody of the staff whom we can reach yet.</b> We go on trying, but do not wait: call somebody near you.
   *[other] <b>Your call for help went to { $number } people.</b> If nobody sees to it within 2 minutes, we call others.
}
safe-called-contact = { $name }, your own contact, hears it too.
safe-tell-more = Just send a place, words or a photo here; we pass it on to who sees to it.
safe-i-am-safe = I am safe, cancel
safe-take = I see to it
safe-close = Safe now, close
safe-nobody = Nobody has come
safe-over = This call for help is over.
safe-taken = { $name } sees to it already.
safe-taken-by = ✅ <b>{ $name } sees to it</b>, { $minutes } minutes after the call.
safe-told-taken = <b>{ $name } sees to your call.</b> If nobody comes after all, tap the button below.
safe-again = ❗ Nobody has come: called again.
safe-rung-again = We call again, and more people.
safe-more-called = Nobody has seen to it yet, so we call more people.
safe-given-up = Nobody has seen to it for two hours, so the automatic calls have ended. Please call somebody near you.
safe-more = News from { $name }:
safe-more-place = Place: <code>{ $where }</code>
safe-passed-on = It was passed on.
safe-ended-safe = Good to hear. Everybody whom we called knows that you are safe.
safe-ended-closed = { $name } has closed your call as safe. If you are not, call again with /sos.
safe-card-rider = 🆘 <b>The rider { $name } calls for help</b>, { $at }
safe-card-driver = 🆘 <b>The driver { $name } calls for help</b>, { $at }
safe-card-phone = Telephone: { $phone }
safe-card-trip =
    Trip { $trip }: { $way }, { $day }
    Vehicle { $plate }, driver { $driver }
safe-card-safe = ✅ <b>Who called says: safe.</b>
safe-card-closed = ✅ <b>Closed as safe.</b>
safe-card-superseded = <b>The same person has called anew; this call is over.</b>
safe-card-given-up = <b>Nobody has seen to it for two hours. The automatic calls have ended.</b>
safe-card-silent = <b>Closed: nothing more was heard from who saw to it.</b>
safe-still-on = The call of { $name } of { $at } is still noted as seen to by you. Is it over?
safe-still = I still see to it
safe-still-noted = Very well, we ask again later.
safe-ended-silent = We have closed your call, as { $name } has said nothing more. If you are not safe, call again with /sos.
safe-drill-mark = ⚠️ <b>LATIHAN (drill)</b>, this is not real
safe-drill-sure = A drill rings the same telephones as a real SOS. Every message is marked LATIHAN, and nobody's own contact is called. Begin?
safe-drill-yes = Begin the drill
safe-drill-on = Your drill is still going on.
safe-drill-begun = The drill has begun: { $number } people are called.
safe-drill-card = { $name } has begun an SOS drill, { $at }. Please tap the button as you would in earnest.
safe-arrived-ask = Have you arrived safely from { $number }?
safe-arrived = I am there
safe-not-yet = Still on the way
safe-not-yet-fine = Good, we ask again in half an hour.
safe-arrived-thanks = Thank you for telling us. Have a good day.
safe-arrived-again = We have not heard from you, so we have told { $contact ->
    [0] the dispatchers
   *[other] your own contact and the dispatchers
}, calmly. If you are there, one tap is enough.
safe-arrived-told = Good news: { $name } has arrived.
safe-silent-contact = { $name } has not answered whether they have arrived from the trip { $way }, { $day } (stop { $stop }, about { $time }). Often a telephone is only off or put away. If you can, please give them a call.
safe-silent-staff = { $name } has not answered “Sudah sampai?” for { $number }: { $way }, { $day }, stop { $stop }, about { $time }. Their own contact, if any, was told. Please ask after them calmly.
safe-contact = Own contact
safe-contact-none = Your own contact is somebody whom you trust and who uses Telegram. They hear from us only if you use SOS, or do not answer “Sudah sampai?”. Nobody is chosen yet.
safe-contact-is = Your own contact: <b>{ $name }</b>. They hear from us only if you use SOS, or do not answer “Sudah sampai?”.
safe-contact-link = Choose a contact
safe-contact-other = Another contact
safe-contact-end = Remove
safe-contact-forward = Forward this link to the person you choose. It works once, until { $until }, and counts as soon as they agree: { $link }
safe-contact-gone = That link was used, or its time is over.
safe-contact-yourself = This link is for somebody else whom you trust, not for yourself.
safe-contact-asked = <b>{ $name }</b> asks you to be their own contact. We write only if they use SOS in a staff vehicle, or do not answer whether they have arrived. Will you? You may end it at any time.
safe-contact-yes = I will
safe-contact-no = No
safe-contact-accepted = Thank you. You are now the own contact of { $name }.
safe-contact-leave = Be it no more
safe-contact-told = { $name } has agreed to be your own contact.
safe-contact-declined = That is fine.
safe-contact-refused = Who opened the link for your own contact would rather not. Please choose somebody else in /perjalananku.
safe-contact-over = That has ended.
safe-contact-ended = You are not the own contact of { $name } any more. Thank you for having agreed.
safe-contact-left = { $name } is not your own contact any more. Please choose somebody else in /perjalananku.
safe-contact-sos = { $name } calls for help from a staff vehicle, { $at }. The staff is being called too. Please telephone { $name }.
safe-contact-safe = Good news: { $name } is safe.
safe-night = After dark
safe-night-unknown = After 18.00 no woman gets in first or out last alone, unless she does not mind. Does this concern you?
safe-night-woman = Yes, I am a woman
safe-night-man = No, I am a man
safe-night-men = After 18.00 no woman gets in first or out last alone, unless she does not mind. For you there is nothing to set.
safe-night-guarded = After 18.00 you will not get in first or out last alone.
safe-night-agreed = You have said that you do not mind being alone after 18.00.
safe-night-revoke = Do not leave me alone
safe-night-kept = We keep that for the future. You may take it back at any time: /perjalananku, then After dark.
safe-alone-now = Somebody does not ride after all, so on { $number }, { $day } at { $time }, you are alone in the vehicle after dark. The dispatchers know. What would you like?
safe-alone-still = On { $number }, { $day } at { $time }, you are alone after dark as things stand. What would you like?
safe-alone-staff = Somebody does not ride after all, so the rider of { $number } on { $trip } is alone after dark. She has been asked what she would like. Please find a way{ $draft ->
    [yes] ; such a plan cannot be published
   *[no] {""}
}.
safe-alone-fine = Good, { $number } stays as it was.
