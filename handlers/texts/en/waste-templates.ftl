# Ready sentences for officers. Each may use number, category and place.
template-choose = Choose a sentence, or write your own:
template-ask-closer-label = A closer photo
template-ask-closer = The photo is not clear enough for us yet. Could you send one more from closer by?
template-ask-where-label = The exact place
template-ask-where = Where exactly in { $place } is it? Please name something that can be seen from the road, or share the location.
template-ask-still-label = Still there?
template-ask-still = Is this problem ({ $category }) still there today?
template-ask-whose-label = Who does it?
template-ask-whose = Do you know who dumps it, or at what hour it is usually dumped? We pass no names on.
template-wait-truck-label = Truck in use
template-wait-truck = the truck is serving other places; { $place } is next in turn
template-wait-tools-label = Heavy machine needed
template-wait-tools = it takes a heavy machine, which we are asking DLH for
template-wait-weather-label = Rain or flood
template-wait-weather = the road to { $place } cannot be used yet because of rain or flood
template-wait-together-label = To be done together
template-wait-together = it must be done together with the village and the owner of the land, and we are fixing the day
