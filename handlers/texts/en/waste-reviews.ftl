# One closed report in ten is seen again by another desk.
review-photos = { $number }: before and after
review-ask = <b>{ $number }</b> ({ $category }) was closed in another kecamatan. By its photos, is it done?
review-fine = Looks done
review-wrong = Not convincing
review-thanks = Thank you, your verdict on { $number } was noted.
review-not-yours = This verdict was noted before, or is not yours to give.
review-told-head = <b>{ $number }</b>: a desk lead of another kecamatan does not find the result convincing. See /laporan { $number }.
