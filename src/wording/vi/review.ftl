# Khung 2: rà soát thôn, xã theo tiêu chí.
