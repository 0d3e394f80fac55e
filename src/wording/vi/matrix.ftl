# Khung 1: ma trận nhiệm vụ và cơ quan.
