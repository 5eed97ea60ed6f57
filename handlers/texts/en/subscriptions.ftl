# Subscriptions: what one wants to hear, and the way out.

command-subscriptions = Choose the news that you get here
command-stop = Stop getting news

topic-important = Important announcements
topic-emergency = Emergencies
topic-waste = Waste schedule
topic-lines = Transformer lines
topic-progress = Weekly progress
topic-kecamatan = Kec. { $kecamatan }
topic-desa = Desa { $desa }, Kec. { $kecamatan }
topic-on = ✅ { $topic }
topic-off = ▫️ { $topic }

subscriptions-private = Subscriptions are set in a private chat with me. Please write /langganan there.
subscriptions-head =
    <b>The news that you get here</b>

    Tap to turn a topic on (✅) or off.
subscriptions-areas = News from: { $places }.
subscriptions-no-area = No area has been chosen yet.
subscriptions-manners = No news is sent between { $begins } and { $ends }, and at most { $most } times in seven days. Emergencies are sent at any time.
subscriptions-choose-area = 📍 Choose a kecamatan or desa
subscriptions-which-kecamatan = From which kecamatan would you like to have news?
subscriptions-which-desa = Kec. { $kecamatan }: all of it, or which desa?
subscriptions-whole = The whole kecamatan
subscriptions-enough-areas = At most { $most } areas. Please turn one of them off first.
subscriptions-on = Turned on: { $topic }
subscriptions-off = Turned off: { $topic }
subscriptions-open = Set subscriptions

stop-still = You still hear of what you yourself have reported, booked or asked.
stop-which = Which news would you like to stop?
stop-none = No subscription is turned on.
stop-one = Stop: { $topic }
stop-all = Stop everything but emergencies
stop-done = All right. { $topic }: we send no more.
stop-undo = Send it again
stop-all-done = All right. Every subscription has ended.
stop-all-done-but-emergencies = All right. Every subscription has ended; only emergencies are still sent.
stop-this = Stop
why-this = Why do I get this?
why-started = You get { $topic } because you pressed START on { $since }.
why-chosen = You get this because you chose { $topic } on { $since }.
why-no-more = The subscription to { $topic } is off. That message was sent before it ended.

greeting-announcements = <b>News:</b> important announcements and emergencies are sent here. Would you rather not? Just tap /berhenti. Other topics can be chosen in /langganan.
greeting-emergencies = <b>News:</b> only emergencies are sent here, as you chose. Change it in /langganan.
greeting-no-announcements = <b>News:</b> important announcements are not sent, as you chose. Change it in /langganan.
